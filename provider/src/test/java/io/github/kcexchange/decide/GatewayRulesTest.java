// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayApproval;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.text.NameList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayRulesTest {

    private final Instant end = Instant.parse("2030-01-01T00:00:00Z");
    private final Requester requester = new Requester("app", true, true, false, false);

    @Test
    void theApprovalCarriesTheRequestedValuesAndTheExpiryOfTheCredential() {
        VerifiedGateway gateway = gateway(end, "app");
        GatewayRequest request = request("orders offline_access", List.of("a", "https://r"));
        assertThat(GatewayRules.judge(new GatewayFacts(requester, gateway), request))
                .isEqualTo(Outcome.passed(new GatewayApproval(gateway, "orders", List.of("a", "https://r"), end)));
    }

    @Test
    void theApprovalOfAMinimalRequestUsesTheDefaultsOfTheClient() {
        VerifiedGateway gateway = gateway(null);
        assertThat(GatewayRules.judge(new GatewayFacts(requester, gateway), request(null, List.of())))
                .isEqualTo(Outcome.passed(new GatewayApproval(gateway, null, List.of(), null)));
    }

    @Test
    void anApplicationThatRequiresConsentGetsNoGatewayToken() {
        Requester asking = new Requester("app", true, true, true, false);
        assertThat(GatewayRules.judge(new GatewayFacts(asking, gateway(null)), request(null, List.of())))
                .isEqualTo(Outcome.rejected(Problem.CONSENT_MISSING));
    }

    @Test
    void aGatewayOfOtherApplicationsIsRejected() {
        assertThat(GatewayRules.judge(new GatewayFacts(requester, gateway(end, "other")), request(null, List.of())))
                .isEqualTo(Outcome.rejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT));
    }

    @Test
    void theFirstRuleThatIsNotMetAnswers() {
        Requester asking = new Requester("app", true, true, true, false);
        GatewayRequest request = request(null, List.of());
        assertThat(GatewayRules.judge(new GatewayFacts(asking, gateway(end, "other")), request))
                .isEqualTo(Outcome.rejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT));
        assertThat(GatewayRules.judge(new GatewayFacts(asking, gateway(end, "app")), request))
                .isEqualTo(Outcome.rejected(Problem.CONSENT_MISSING));
        assertThat(GatewayRules.judge(new GatewayFacts(requester, gateway(end, "app")), request))
                .isInstanceOf(Outcome.Passed.class);
    }

    private static GatewayRequest request(String scope, List<String> targets) {
        return new GatewayRequest(new TokenText("token"), scope, targets);
    }

    private static VerifiedGateway gateway(Instant end, String... applications) {
        return new VerifiedGateway(
                "gateway", "Edge", "RADIUS", "service-account", "credential", end, new NameList(List.of(applications)));
    }
}
