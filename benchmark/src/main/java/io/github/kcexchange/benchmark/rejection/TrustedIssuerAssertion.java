// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.SignatureKey;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * Issues an assertion of a trusted issuer that the management API created. Keycloak's own grant {@code jwt-bearer}
 * accepts everything in it, so the request is rejected for its issuer only.
 */
final class TrustedIssuerAssertion {
    /** Is permitted to use the grant with this issuer. */
    static final String CLIENT = "jwt-bearer-client";

    private static final String ALIAS = "partner";
    private static final String ISSUER = "https://partner.example.com";
    private static final String SUBJECT = "user-there";
    private static final String ALGORITHM = "RS256";
    private static final int DAY = 86_400;

    private final MeasuredRealm realm;
    private final SignatureKey key = SignatureKey.of(ALGORITHM);

    TrustedIssuerAssertion(MeasuredRealm realm) {
        this.realm = realm;
    }

    /** Creates the issuer and its client, links a user to it, and returns an assertion about this user. */
    String issue() {
        Map<String, Object> body = Map.of("name", ALIAS, "alias", ALIAS, "issuer", ISSUER, "jwks", key.jwks());
        realm.management().createTrustedIssuer(body);
        acceptRepeatedly();
        link();
        realm.create(new ClientDraft(CLIENT)
                .attribute("oauth2.jwt.authorization.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.idp", ALIAS));
        return signed();
    }

    /**
     * Lets Keycloak accept one assertion many times, for as long as the measurement takes. Otherwise it would reject
     * every request after the first one for another reason, with the same status.
     */
    private void acceptRepeatedly() {
        IdentityProviderResource provider = realm.admin().identityProviders().get(ALIAS);
        IdentityProviderRepresentation changed = provider.toRepresentation();
        changed.getConfig().put("jwtAuthorizationGrantAssertionReuseAllowed", "true");
        changed.getConfig().put("jwtAuthorizationGrantMaxAllowedAssertionExpiration", Integer.toString(2 * DAY));
        provider.update(changed);
    }

    private void link() {
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider(ALIAS);
        link.setUserId(SUBJECT);
        link.setUserName(SUBJECT);
        String user =
                realm.admin().users().searchByUsername("user-1", true).get(0).getId();
        try (Response linked = realm.admin().users().get(user).addFederatedIdentity(ALIAS, link)) {
            if (linked.getStatus() != 204) {
                throw new IllegalStateException("The user was not linked: " + linked.getStatus());
            }
        }
    }

    private String signed() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> header = Map.of("alg", ALGORITHM, "typ", "JWT", "kid", key.keyId());
        Map<String, Object> claims = Map.of(
                "iss",
                ISSUER,
                "sub",
                SUBJECT,
                "aud",
                realm.server().url() + "/realms/" + realm.name(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + DAY);
        return new Forger(header, claims).signedBy(key).reveal();
    }
}
