// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.text.NameList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedGatewayTest {

    private final VerifiedGateway gateway = new VerifiedGateway(
            "client-uuid",
            "Edge",
            "PING_FEDERATE",
            "service-account",
            "credential-uuid",
            Instant.EPOCH,
            new NameList(List.of("app")));

    @Test
    void itsClaimsNameOnlyTheGatewayAndItsCredential() {
        assertThat(gateway.claims())
                .containsExactly(
                        entry("gateway_id", "client-uuid"),
                        entry("gateway_name", "Edge"),
                        entry("gateway_type", "PING_FEDERATE"),
                        entry("gateway_credential_id", "credential-uuid"));
    }

    @Test
    void itsClaimsAreAllGatewayClaims() {
        assertThat(GatewayClaims.ALL).containsExactlyElementsOf(gateway.claims().keySet());
    }
}
