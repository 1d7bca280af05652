// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.form.TokenText;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Base64Url;
import org.keycloak.util.JsonSerialization;

/**
 * Checks the header of a JWS before Keycloak reads it. Keycloak fails with an internal error if {@code alg} is missing,
 * and ignores {@code crit}.
 */
final class TokenHeader {

    private TokenHeader() {}

    /**
     * Whether the header has an algorithm and no critical extension, since no extension is supported (RFC 7515,
     * sections 4.1.1 and 4.1.11).
     */
    static boolean isUnderstood(TokenText token) {
        return algorithm(token) != null;
    }

    /**
     * Whether the header is understood, and its algorithm is not {@code none} (RFC 8725, section 3.2). In 26.5,
     * Keycloak's check of an access token fails with an internal error for that algorithm.
     */
    static boolean namesSignature(TokenText token) {
        String algorithm = algorithm(token);
        return algorithm != null && !algorithm.equals("none");
    }

    /** Returns the algorithm, or null if the header is not understood. */
    private static @Nullable String algorithm(TokenText token) {
        int end = token.value().indexOf('.');
        if (end < 0) {
            return null;
        }
        try {
            byte[] encoded = Base64Url.decode(token.value().substring(0, end));
            @Nullable Map<?, ?> header = JsonSerialization.readValue(encoded, Map.class);
            return header != null && header.get("alg") instanceof String algorithm && !header.containsKey("crit")
                    ? algorithm
                    : null;
        } catch (IllegalArgumentException | IOException unreadable) {
            return null;
        }
    }
}
