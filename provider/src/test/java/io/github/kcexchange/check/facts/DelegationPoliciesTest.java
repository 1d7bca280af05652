// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

class DelegationPoliciesTest {

    @Test
    void aRequestToWhichNoneAppliesHasNone() {
        assertThat(DelegationPolicies.takeFrom(request())).isEmpty();
    }

    @Test
    void theyAreKeptInTheOrderInWhichTheyApply() {
        KeycloakSession request = request();
        DelegationPolicies.add(request, policy("one"));
        DelegationPolicies.add(request, policy("two"));
        assertThat(DelegationPolicies.takeFrom(request)).containsExactly(policy("one"), policy("two"));
    }

    @Test
    void theyAreRemovedWhenTaken() {
        KeycloakSession request = request();
        DelegationPolicies.add(request, policy("one"));
        assertThat(DelegationPolicies.takeFrom(request)).hasSize(1);
        assertThat(DelegationPolicies.takeFrom(request)).isEmpty();
    }

    @Test
    void theyAreThoseOfOneRequest() {
        DelegationPolicies.add(request(), policy("one"));
        assertThat(DelegationPolicies.takeFrom(request())).isEmpty();
    }

    private static KeycloakSession request() {
        Map<String, Object> attributes = new HashMap<>();
        return Stub.of(KeycloakSession.class)
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .calling("removeAttribute", arguments -> attributes.remove((String) arguments.get(0)))
                .get();
    }

    private static DelegationPolicy policy(String client) {
        return new DelegationPolicy(Set.of(client), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, false);
    }
}
