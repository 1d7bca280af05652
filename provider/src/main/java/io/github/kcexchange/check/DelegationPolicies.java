// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The delegation policies that the realm's client policies brought into the current request. */
public final class DelegationPolicies {

    private static final String KEY = DelegationPolicies.class.getName();

    private final List<DelegationPolicy> policies = new ArrayList<>();

    private DelegationPolicies() {}

    /** All that apply to the requester, in the order of the realm's policies. */
    public static List<DelegationPolicy> in(KeycloakSession session) {
        DelegationPolicies present = present(session);
        return present == null ? List.of() : List.copyOf(present.policies);
    }

    /** Called by the client-policy executor when its conditions are met. */
    public static void add(KeycloakSession session, DelegationPolicy policy) {
        DelegationPolicies present = present(session);
        if (present == null) {
            present = new DelegationPolicies();
            session.setAttribute(KEY, present);
        }
        present.policies.add(policy);
    }

    private static @Nullable DelegationPolicies present(KeycloakSession session) {
        return session.getAttribute(KEY, DelegationPolicies.class);
    }
}
