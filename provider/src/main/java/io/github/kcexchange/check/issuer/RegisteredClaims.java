// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/**
 * The registered claims of a token (RFC 7519, section 4.1). Keycloak's parser converts a number to a text, a text to a
 * number, and an element of {@code aud} that is no text to null. A token with a claim of a wrong type is therefore
 * rejected first.
 */
final class RegisteredClaims {

    private static final Set<String> TEXTS = Set.of("iss", "sub", "jti");
    private static final Set<String> TIMES = Set.of("exp", "nbf", "iat");

    private RegisteredClaims() {}

    /**
     * Whether each claim that is present has the type of RFC 7519, section 4.1. A claim that is null counts as absent.
     */
    static boolean haveTheirTypes(Map<String, Object> claims) {
        return are(TEXTS, claims, String.class::isInstance)
                && are(TIMES, claims, Number.class::isInstance)
                && isAudience(claims.get("aud"));
    }

    /** Returns the claims. A fraction of a second is cut off. */
    static JsonWebToken of(Map<String, Object> claims) {
        return JsonSerialization.mapper.convertValue(claims, JsonWebToken.class);
    }

    private static boolean are(Set<String> names, Map<String, Object> claims, Predicate<Object> type) {
        return names.stream().allMatch(name -> {
            Object value = claims.get(name);
            return value == null || type.test(value);
        });
    }

    private static boolean isAudience(@Nullable Object audience) {
        return audience == null
                || audience instanceof String
                || (audience instanceof List<?> several && several.stream().allMatch(String.class::isInstance));
    }
}
