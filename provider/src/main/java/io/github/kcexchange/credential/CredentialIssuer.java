// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.Gateway;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.TokenCategory;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;
import org.keycloak.util.JsonSerialization;

/**
 * Signs gateway credentials with the realm's active key. Header and payload both have an explicit type (RFC 8725,
 * section 3.11). Therefore, no other endpoint of Keycloak accepts a credential as a token.
 */
final class CredentialIssuer {

    /** A credential that is signed but not stored yet. */
    record Unstored(NewCredential credential, String text) {

        @Override
        public String toString() {
            return "Unstored[" + credential.id() + "]";
        }
    }

    private final KeycloakSession session;
    private final RealmModel realm;

    CredentialIssuer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Unstored sign(Gateway gateway, String serviceAccountId, Instant now, @Nullable Instant expiresAt) {
        String id = KeycloakModelUtils.generateId();
        SignatureSignerContext signer = signer();
        String text = new JWSBuilder()
                .type(GatewayCredential.HEADER_TYPE)
                .jsonContent(claims(gateway, id, now, expiresAt))
                .sign(signer);
        NewCredential credential = new NewCredential(
                id,
                realm.getId(),
                gateway.id(),
                serviceAccountId,
                CredentialHash.of(text),
                signer.getKid(),
                now,
                expiresAt);
        return new Unstored(credential, text);
    }

    /** Uses the realm's default algorithm. A client's preference is ignored. */
    private SignatureSignerContext signer() {
        String algorithm = session.tokens().signatureAlgorithm(TokenCategory.ADMIN);
        return session.getProvider(SignatureProvider.class, algorithm).signer();
    }

    private ObjectNode claims(Gateway gateway, String id, Instant now, @Nullable Instant expiresAt) {
        URI frontend = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        URI admin = session.getContext().getUri(UrlType.ADMIN).getBaseUri();
        String management = management(admin);
        ObjectNode claims = JsonSerialization.mapper.createObjectNode();
        claims.put("typ", GatewayCredential.PAYLOAD_TYPE);
        claims.put("iss", Urls.realmIssuer(frontend, realm.getName()));
        claims.put("aud", management);
        claims.put("jti", id);
        claims.put("iat", now.getEpochSecond());
        if (expiresAt != null) {
            claims.put("exp", expiresAt.getEpochSecond());
        }
        claims.put("environmentId", realm.getId());
        claims.put("environmentName", realm.getName());
        claims.put("gatewayId", gateway.id());
        claims.put("gatewayName", gateway.name());
        claims.put("gatewayType", gateway.type().name());
        claims.put("authUrl", Urls.realmIssuer(frontend, realm.getName()) + "/pingone");
        claims.put("apiUrl", management);
        claims.put("consoleUrl", Urls.adminConsoleRoot(admin, realm.getName()).toString());
        return claims;
    }

    private String management(URI admin) {
        return UriBuilder.fromUri(admin)
                .path("admin/realms/{realm}/pingone")
                .build(realm.getName())
                .toString();
    }
}
