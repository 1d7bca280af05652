// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Requester;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects the delegation policies that permit a party to act for a subject. One matching policy is enough to permit.
 * The limits of all matching policies apply together, so their order has no effect. A policy that does not match
 * neither permits nor limits.
 */
public final class PermittingPolicies {

    private PermittingPolicies() {}

    /** Returns the combined permission of the matching policies, or null if no policy matches. */
    public static @Nullable DelegationPermission among(
            List<DelegationPolicy> policies, Requester requester, @Nullable Party acting, Party subject) {
        if (acting == null) {
            return null;
        }
        boolean foreign = !acting.clientId().equals(requester.clientId());
        return policies.stream()
                .filter(policy -> matchesActor(policy, acting))
                .filter(policy -> matchesSubject(policy, subject))
                .filter(policy -> policy.foreignActorToken() || !foreign)
                .map(DelegationPermission::of)
                .reduce(DelegationPermission::and)
                .orElse(null);
    }

    private static boolean matchesActor(DelegationPolicy policy, Party actor) {
        return (actor.isClient() && policy.actorClients().contains(actor.clientId()))
                || !Collections.disjoint(policy.actorRoles(), actor.roles());
    }

    private static boolean matchesSubject(DelegationPolicy policy, Party subject) {
        return !Collections.disjoint(policy.subjectRoles(), subject.roles())
                || !Collections.disjoint(policy.subjectGroups(), subject.groups());
    }
}
