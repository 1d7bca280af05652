// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnverifiedGatewayTest {

    private final UnverifiedGateway nobody = new UnverifiedGateway();

    @Test
    void namesTheResponsibleAuthenticator() {
        assertThat(nobody.getClientAuthenticatorType()).isEqualTo("gateway-credential");
    }

    @Test
    void isNeitherPublicNorEnabledSoThatNothingIsEverIssuedToIt() {
        assertThat(nobody.isPublicClient()).isFalse();
        assertThat(nobody.isEnabled()).isFalse();
    }

    @Test
    void failsForEveryOtherCall() {
        assertThatThrownBy(nobody::getId).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(nobody::getClientId).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> nobody.getAttribute("x")).isInstanceOf(RuntimeException.class);
    }
}
