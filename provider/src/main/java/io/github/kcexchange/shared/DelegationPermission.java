// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The combination of all delegation policies that permit a delegation. It has the strictest value of each limit.
 *
 * @param audiences the audiences that the token may have; empty allows none, null means no limit
 * @param maxDepth the maximum number of actors in the chain, or null for the realm's maximum
 * @param maxLifespan the maximum lifespan of the token in seconds, or null for no limit
 * @param consentNeeded whether the subject must have consented to the application
 */
public record DelegationPermission(
        @Nullable Set<String> audiences,
        @Nullable Integer maxDepth,
        @Nullable Integer maxLifespan,
        boolean consentNeeded) {

    /** Returns the permission of one policy. */
    public static DelegationPermission of(DelegationPolicy policy) {
        return new DelegationPermission(
                policy.audiences().isEmpty() ? null : policy.audiences(),
                policy.maxDepth(),
                policy.maxLifespan(),
                policy.consentNeeded());
    }

    /** Returns the combination of both permissions. The order has no effect. */
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
