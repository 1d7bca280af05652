// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayClaimsTest {

    private static final Map<String, Object> OF_A_GATEWAY = Map.of("gateway_credential_id", "credential-uuid");
    private static final Map<String, Object> OF_A_MAPPER = Map.of("gateway_id", "client-uuid", "gateway_name", "Edge");

    @Test
    void onlyTheIdOfTheCredentialMarksTheTokenOfAGateway() {
        assertThat(GatewayClaims.areIn(OF_A_GATEWAY)).isTrue();
        assertThat(GatewayClaims.areIn(OF_A_MAPPER)).isFalse();
    }
}
