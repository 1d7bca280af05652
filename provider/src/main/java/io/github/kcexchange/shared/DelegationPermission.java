// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Delegation policies that permit the same delegation, as one: the tightest of each limit.
 *
 * @param audiences the only audiences that the token may be for, none where empty; null for no such limit
 * @param maxDepth the longest chain, or null for the realm's
 * @param maxLifespan the longest life of the token in seconds, or null for no such limit
 * @param consentNeeded whether the subject must have consented to the application
 */
public record DelegationPermission(
        @Nullable Set<String> audiences,
        @Nullable Integer maxDepth,
        @Nullable Integer maxLifespan,
        boolean consentNeeded) {

    /** What one policy permits. */
    public static DelegationPermission of(DelegationPolicy policy) {
        return new DelegationPermission(
                policy.audiences().isEmpty() ? null : policy.audiences(),
                policy.maxDepth(),
                policy.maxLifespan(),
                policy.consentNeeded());
    }

    /** What both permit; the same in either order. */
    public DelegationPermission and(DelegationPermission other) {
        return new DelegationPermission(
                common(audiences, other.audiences),
                smaller(maxDepth, other.maxDepth),
                smaller(maxLifespan, other.maxLifespan),
                consentNeeded || other.consentNeeded);
    }

    private static @Nullable Set<String> common(@Nullable Set<String> some, @Nullable Set<String> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return Set.copyOf(both);
    }

    private static @Nullable Integer smaller(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
