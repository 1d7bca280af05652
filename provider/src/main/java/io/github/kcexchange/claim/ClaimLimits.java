// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the claims of a presented token, because an exchange can copy them into the issued token. The copy of a
 * claim can be nested deeper than the claim. Keycloak's JSON library (Jackson) fails at the depth of 1000, and writes
 * an infinite number as a text.
 */
public final class ClaimLimits {

    /**
     * The maximum number of objects and lists within each other. The claims set counts as the first one. The longest
     * chain of actors needs a quarter of it.
     */
    public static final int MAX_DEPTH = 100;

    private ClaimLimits() {}

    /** Whether the claims are within the limits. */
    public static boolean areKeptBy(Map<String, ?> claims) {
        return isWithin(claims, 0);
    }

    /** Keycloak's mappers write lists of several classes, and trees of Jackson. */
    private static boolean isWithin(@Nullable Object value, int outer) {
        if (value instanceof Map<?, ?> object) {
            return areWithin(object.values(), outer + 1);
        }
        if (value instanceof Iterable<?> list) {
            return areWithin(list, outer + 1);
        }
        return !(value instanceof Double number && number.isInfinite());
    }

    private static boolean areWithin(Iterable<?> values, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        for (Object value : values) {
            if (!isWithin(value, depth)) {
                return false;
            }
        }
        return true;
    }
}
