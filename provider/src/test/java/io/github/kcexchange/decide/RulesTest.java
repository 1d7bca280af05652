// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.ExchangeRequest;
import io.github.kcexchange.shared.GatewayGrant;
import io.github.kcexchange.shared.NameList;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.TokenText;
import io.github.kcexchange.shared.VerifiedGateway;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @Nested
    class MayExchange {

        @Test
        void aRequesterThatMeetsEveryRulePassesUnchanged() {
            Requester requester = new Requester("app", true, true, false, false);
            assertThat(Rules.mayExchange(requester)).isEqualTo(Outcome.passed(requester));
        }

        /** Confidential, grant enabled, needs consent: the first broken rule is the one that answers. */
        @ParameterizedTest
        @CsvSource({
            "false, false, true,  APPLICATION_IS_PUBLIC",
            "false, true,  true,  APPLICATION_IS_PUBLIC",
            "false, false, false, APPLICATION_IS_PUBLIC",
            "true,  false, true,  GRANT_NOT_ENABLED",
            "true,  false, false, GRANT_NOT_ENABLED",
        })
        void theFirstRuleThatIsNotMetAnswers(boolean confidential, boolean grant, boolean consent, Problem problem) {
            assertThat(Rules.mayExchange(new Requester("app", confidential, grant, consent, false)))
                    .isEqualTo(Outcome.refused(problem));
        }
    }

    @Nested
    class MayActAs {

        private final Instant end = Instant.parse("2030-01-01T00:00:00Z");
        private final Requester requester = new Requester("app", true, true, false, false);

        @Test
        void theGrantCarriesWhatWasAskedAndWhenTheCredentialEnds() {
            VerifiedGateway gateway = gateway(end, "app");
            ExchangeRequest request = request("orders offline_access", List.of("a"), List.of("https://r"));
            assertThat(Rules.mayActAs(gateway, requester, request))
                    .isEqualTo(Outcome.passed(new GatewayGrant(gateway, "orders", List.of("a", "https://r"), end)));
        }

        @Test
        void theGrantOfABareRequestLeavesAllToTheClient() {
            VerifiedGateway gateway = gateway(null);
            assertThat(Rules.mayActAs(gateway, requester, request(null, List.of(), List.of())))
                    .isEqualTo(Outcome.passed(new GatewayGrant(gateway, null, List.of(), null)));
        }

        @Test
        void anApplicationThatAsksForConsentGetsNoneOfAGateway() {
            Requester asking = new Requester("app", true, true, true, false);
            assertThat(Rules.mayActAs(gateway(null), asking, request(null, List.of(), List.of())))
                    .isEqualTo(Outcome.refused(Problem.CONSENT_MISSING));
        }

        @Test
        void aGatewayOfOtherApplicationsIsRefused() {
            assertThat(Rules.mayActAs(gateway(end, "other"), requester, request(null, List.of(), List.of())))
                    .isEqualTo(Outcome.refused(Problem.GATEWAY_NOT_OPEN_TO_CLIENT));
        }

        private static ExchangeRequest request(String scope, List<String> audiences, List<String> resources) {
            return new ExchangeRequest("type", new TokenText("token"), scope, audiences, resources);
        }

        private static VerifiedGateway gateway(Instant end, String... applications) {
            return new VerifiedGateway(
                    "gateway",
                    "Edge",
                    "RADIUS",
                    "service-account",
                    "credential",
                    end,
                    new NameList(List.of(applications)));
        }
    }
}
