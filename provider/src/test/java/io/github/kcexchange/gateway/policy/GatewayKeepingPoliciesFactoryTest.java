// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManagerFactory;

class GatewayKeepingPoliciesFactoryTest {

    private final GatewayKeepingPoliciesFactory factory = new GatewayKeepingPoliciesFactory();
    private final DefaultClientPolicyManagerFactory keycloaks = new DefaultClientPolicyManagerFactory();

    @Test
    void hasTheIdOfKeycloaksOwnAndIsChosenBeforeIt() {
        assertThat(factory.getId()).isEqualTo(keycloaks.getId());
        assertThat(factory.order()).isGreaterThan(keycloaks.order());
    }

    @Test
    void createsKeycloaksOwnPoliciesWithOneMoreRule() {
        assertThat(factory.create(null))
                .isInstanceOf(GatewayKeepingPolicies.class)
                .isInstanceOf(DefaultClientPolicyManager.class);
    }
}
