// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * The delegation policies on their way from the client-policy executor to {@link ClientPolicies}. Keycloak's executors
 * return nothing, so the session carries the policies from one to the other.
 */
public final class DelegationPolicies {

    private static final String KEY = DelegationPolicies.class.getName();

    private final List<DelegationPolicy> policies = new ArrayList<>();

    private DelegationPolicies() {}

    /** Called by the client-policy executor when its conditions are met. */
    public static void add(KeycloakSession session, DelegationPolicy policy) {
        DelegationPolicies present = session.getAttribute(KEY, DelegationPolicies.class);
        if (present == null) {
            present = new DelegationPolicies();
            session.setAttribute(KEY, present);
        }
        present.policies.add(policy);
    }

    /** All that were added since the last call, in that order; the session has none afterwards. */
    public static List<DelegationPolicy> takeFrom(KeycloakSession session) {
        DelegationPolicies present = session.getAttribute(KEY, DelegationPolicies.class);
        session.removeAttribute(KEY);
        return present == null ? List.of() : List.copyOf(present.policies);
    }
}
