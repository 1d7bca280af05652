// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnverifiedGatewayTest {

    private final UnverifiedGateway gateway = new UnverifiedGateway();

    @Test
    void namesTheResponsibleAuthenticator() {
        assertThat(gateway.getClientAuthenticatorType()).isEqualTo("gateway-credential");
    }

    @Test
    void isNeitherPublicNorEnabledSoThatNothingIsEverIssuedToIt() {
        assertThat(gateway.isPublicClient()).isFalse();
        assertThat(gateway.isEnabled()).isFalse();
    }

    @Test
    void failsForEveryOtherCall() {
        assertThatThrownBy(gateway::getId).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(gateway::getClientId).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> gateway.getAttribute("x")).isInstanceOf(RuntimeException.class);
    }
}
