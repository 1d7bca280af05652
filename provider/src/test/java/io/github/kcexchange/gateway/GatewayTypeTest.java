// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTypeTest {

    @Test
    void theTypesAreThoseOfPingOne() {
        assertThat(GatewayType.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "PING_FEDERATE", "API_GATEWAY_INTEGRATION", "LDAP", "RADIUS", "PING_INTELLIGENCE", "AUTHORIZE");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsName(GatewayType type) {
        assertThat(GatewayType.named(type.name())).contains(type);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"ldap", "LDAP ", "Radius", "OTHER"})
    void anyOtherNameIsNone(String name) {
        assertThat(GatewayType.named(name)).isEmpty();
    }
}
