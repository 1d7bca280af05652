// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.text.NameList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayClaimsTest {

    private final Map<String, Object> claims = GatewayClaims.of(new VerifiedGateway(
            "client-uuid",
            "Edge",
            "PING_FEDERATE",
            "service-account",
            "credential-uuid",
            Instant.EPOCH,
            new NameList(List.of("app"))));

    @Test
    void nameOnlyTheGatewayAndItsCredential() {
        assertThat(claims)
                .containsExactly(
                        entry("gateway_id", "client-uuid"),
                        entry("gateway_name", "Edge"),
                        entry("gateway_type", "PING_FEDERATE"),
                        entry("gateway_credential_id", "credential-uuid"));
    }

    @Test
    void allOfThemAreListed() {
        assertThat(GatewayClaims.ALL).containsExactlyElementsOf(claims.keySet());
    }
}
