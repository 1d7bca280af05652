// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.text.PlainText;
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

    private static final String MALFORMED = "Must be a well-formed JWK set.";

    /** A second document or a repeated member could contain another key than the one that is checked. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The members of private and symmetric keys (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1). */
    private static final Set<String> SECRET = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private PublicKeySet() {}

    /** Returns the fault of the set, if any. The text of the fault never contains a part of the set. */
    static Optional<String> fault(String jwks) {
        if (jwks.length() > LIMIT) {
            return Optional.of("Must not be longer than " + LIMIT + " characters.");
        }
        if (!PlainText.is(jwks)) {
            return Optional.of(MALFORMED);
        }
        try {
            JsonNode set = STRICT.readTree(jwks);
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
            return Optional.of(MALFORMED);
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
