// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.keycloak.jose.jwk.JSONWebKeySet;
import org.keycloak.jose.jwk.JWK;
import org.keycloak.jose.jwk.JWKParser;
import org.keycloak.util.JsonSerialization;

/** A JWK set that contains public keys for signatures only (RFC 7517). */
final class PublicKeySet {

    /** In characters; some hundred keys. */
    private static final int LIMIT = 50_000;

    /** The members of private and symmetric keys (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1). */
    private static final Set<String> SECRET = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private PublicKeySet() {}

    /** Returns the fault of the set, if any. The text of the fault never contains a part of the set. */
    static Optional<String> fault(String jwks) {
        if (jwks.length() > LIMIT) {
            return Optional.of("Must not be longer than " + LIMIT + " characters.");
        }
        try {
            JsonNode set = JsonSerialization.mapper.readTree(jwks);
            if (set == null || !set.path("keys").isArray()) {
                return Optional.of("Must be a JWK set: a JSON object with a list of keys.");
            }
            if (StreamSupport.stream(set.path("keys").spliterator(), false).anyMatch(PublicKeySet::isSecret)) {
                return Optional.of("Must not contain a private or symmetric key.");
            }
            return hasSignatureKey(jwks)
                    ? Optional.empty()
                    : Optional.of("Must contain a public key with \"use\": \"sig\".");
        } catch (IOException | RuntimeException malformed) {
            return Optional.of("Must be a well-formed JWK set.");
        }
    }

    private static boolean isSecret(JsonNode key) {
        return SECRET.stream().anyMatch(key::has);
    }

    /** Keycloak's own key loader ignores a key that does not state its use. */
    private static boolean hasSignatureKey(String jwks) throws IOException {
        JSONWebKeySet set = JsonSerialization.readValue(jwks, JSONWebKeySet.class);
        return Arrays.stream(set.getKeys())
                .filter(key -> "sig".equals(key.getPublicKeyUse()))
                .anyMatch(PublicKeySet::isReadable);
    }

    private static boolean isReadable(JWK key) {
        JWKParser parser = JWKParser.create(key);
        return parser.isKeyTypeSupported(key.getKeyType()) && parser.toPublicKey() != null;
    }
}
