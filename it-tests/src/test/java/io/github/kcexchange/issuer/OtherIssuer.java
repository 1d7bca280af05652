// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * An issuer outside of Keycloak, whose key the test has.
 *
 * @param uri the {@code iss} of its tokens
 * @param key signs its tokens
 */
public record OtherIssuer(String uri, RSAKey key) {
    public static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    /** Returns an issuer with a unique name, so that tests in one realm do not affect each other. */
    public static OtherIssuer any() {
        return new OtherIssuer("https://issuer.example.com/" + UUID.randomUUID(), newKey("first"));
    }

    static RSAKey newKey(String keyId) {
        return new RSAKey.Builder(Forger.ownKey())
                .keyID(keyId)
                .keyUse(KeyUse.SIGNATURE)
                .build();
    }

    /** The same issuer after it replaced its key. */
    public OtherIssuer withAnotherKey(String keyId) {
        return new OtherIssuer(uri, newKey(keyId));
    }

    String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** The shortest description of this issuer for the management API. */
    Map<String, Object> described() {
        return new HashMap<>(Map.of("name", "Issuer " + uri, "issuer", uri, "jwks", jwks()));
    }

    /** Makes it a trusted issuer of the realm, with these members in addition. */
    public Trusted trustedBy(TestRealm realm, Map<String, Object> members) {
        Map<String, Object> body = described();
        body.putAll(members);
        ManagementApi api = realm.management();
        Answer created = api.post("/trustedIssuers", body).hasStatus(201);
        return new Trusted(realm, api, (String) created.json().get("id"), (String)
                created.json().get("alias"));
    }

    /** Makes it an identity provider for Keycloak's own jwt-bearer grant, without the management API. */
    public Trusted providedBy(TestRealm realm) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("provider-" + UUID.randomUUID());
        provider.setProviderId("jwt-authorization-grant");
        provider.setEnabled(true);
        provider.setConfig(Map.of("issuer", uri, "useJwksUrl", "false", "publicKeySignatureVerifier", jwks()));
        try (Response created = realm.admin().identityProviders().create(provider)) {
            if (created.getStatus() != 201) {
                throw new IllegalStateException("The provider was not created: " + created.getStatus());
            }
        }
        String id = realm.admin()
                .identityProviders()
                .get(provider.getAlias())
                .toRepresentation()
                .getInternalId();
        return new Trusted(realm, realm.management(), id, provider.getAlias());
    }

    /** A token that this realm accepts, for one of its users. */
    public Forger tokenFor(String sub, TestRealm realm) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new TreeMap<>(Map.of(
                "iss",
                uri,
                "sub",
                sub,
                "aud",
                realm.issuer().toString(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + 120));
        return new Forger(new TreeMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", key.getKeyID())), claims);
    }

    /** The {@code act} of a token that the application gets with this issuer's token for a linked user. */
    public Map<String, Object> act(Person linked, String sub, Application application) {
        String clientId = application.clientId();
        Map<String, Object> external = Map.of("iss", uri, "sub", sub, "client_id", clientId);
        return Map.of("sub", linked.id(), "client_id", clientId, "external_subject", external);
    }

    public static Form exchange(Secret subject) {
        return Form.exchange(subject, JWT);
    }

    /**
     * A trusted issuer of a realm.
     *
     * @param id its id in the management API
     * @param alias the alias of its identity provider
     */
    public record Trusted(TestRealm realm, ManagementApi api, String id, String alias) {

        public Trusted assignedTo(Application application) {
            api.post(assignments(application), Map.of("trustedIssuer", Map.of("id", id)))
                    .hasStatus(201);
            return this;
        }

        void withdrawnFrom(Application application) {
            api.delete(assignments(application) + "/" + id).hasStatus(204);
        }

        static String assignments(Application application) {
            return "/applications/" + application.id() + "/trustedIssuerAssignments";
        }

        String path() {
            return "/trustedIssuers/" + id;
        }

        /** Replaces its description by that of the issuer with a new key. */
        public void replaceKeys(OtherIssuer renewed, Map<String, Object> members) {
            Map<String, Object> body = renewed.described();
            body.putAll(members);
            api.put(path(), body).hasStatus(200);
        }

        public void delete() {
            api.delete(path()).hasStatus(204);
        }

        /** Links a user of the realm to a subject of the issuer. */
        public Trusted link(Person person, String sub) {
            FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
            link.setUserId(sub);
            link.setUserName(sub);
            link.setIdentityProvider(alias);
            try (Response linked = person.admin().addFederatedIdentity(alias, link)) {
                if (linked.getStatus() != 204) {
                    throw new IllegalStateException("The user was not linked: " + linked.getStatus());
                }
            }
            return this;
        }

        public void unlink(Person person) {
            person.admin().removeFederatedIdentity(alias);
        }
    }
}
