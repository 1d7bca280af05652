// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * Carries the delegation policies from the client-policy executor to {@link ClientPolicies}. Keycloak's executors
 * return no value, so the policies are stored in the session.
 */
public final class DelegationPolicies {

    private static final String KEY = DelegationPolicies.class.getName();

    private final List<DelegationPolicy> policies = new ArrayList<>();

    private DelegationPolicies() {}

    /** Adds a policy. The client-policy executor calls this when its conditions are met. */
    public static void add(KeycloakSession session, DelegationPolicy policy) {
        DelegationPolicies collected = session.getAttribute(KEY, DelegationPolicies.class);
        if (collected == null) {
            collected = new DelegationPolicies();
            session.setAttribute(KEY, collected);
        }
        collected.policies.add(policy);
    }

    /** Returns the policies that were added since the last call, in that order, and removes them from the session. */
    public static List<DelegationPolicy> takeFrom(KeycloakSession session) {
        DelegationPolicies collected = session.getAttribute(KEY, DelegationPolicies.class);
        session.removeAttribute(KEY);
        return collected == null ? List.of() : List.copyOf(collected.policies);
    }
}
