// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.text.NameList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequesterNeedsNoConsentTest {

    private final RequesterNeedsNoConsent rule = new RequesterNeedsNoConsent();

    @Test
    void aClientThatAsksForNoConsentPasses() {
        assertThat(rule.problemOf(facts(new Requester("app", false, false, false, false))))
                .isNull();
    }

    @Test
    void aClientThatAsksForConsentIsRejected() {
        assertThat(rule.problemOf(facts(new Requester("app", true, true, true, true))))
                .isEqualTo(Problem.CONSENT_MISSING);
    }

    private static GatewayFacts facts(Requester requester) {
        return new GatewayFacts(
                requester,
                new VerifiedGateway(
                        "gateway", "Edge", "RADIUS", "service-account", "credential", null, new NameList(List.of())));
    }
}
