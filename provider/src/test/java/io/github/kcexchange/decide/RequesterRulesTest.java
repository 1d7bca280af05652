// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each rule alone, with the worst values for everything that the rule does not check. */
class RequesterRulesTest {

    @Nested
    class Confidentiality {

        private final RequesterIsConfidential rule = new RequesterIsConfidential();

        @Test
        void aConfidentialClientPasses() {
            assertThat(rule.problemOf(new Requester("app", true, false, true, false)))
                    .isNull();
        }

        @Test
        void aPublicClientIsRejected() {
            assertThat(rule.problemOf(new Requester("app", false, true, false, true)))
                    .isEqualTo(Problem.APPLICATION_IS_PUBLIC);
        }
    }

    @Nested
    class TheSwitch {

        private final ExchangeIsEnabled rule = new ExchangeIsEnabled();

        @Test
        void anApplicationWithTheSwitchOnPasses() {
            assertThat(rule.problemOf(new Requester("app", false, true, true, false)))
                    .isNull();
        }

        @Test
        void aGatewayNeedsNoSwitch() {
            assertThat(rule.problemOf(new Requester("gateway", false, false, true, true)))
                    .isNull();
        }

        @Test
        void anApplicationWithoutTheSwitchIsRejected() {
            assertThat(rule.problemOf(new Requester("app", true, false, false, false)))
                    .isEqualTo(Problem.GRANT_NOT_ENABLED);
        }
    }

    @Nested
    class AllInOrder {

        @Test
        void aRequesterThatMeetsEveryRulePassesUnchanged() {
            Requester requester = new Requester("app", true, true, false, false);
            assertThat(RequesterRules.judge(requester)).isEqualTo(Outcome.passed(requester));
        }

        /** Confidential, exchange enabled, needs consent: the first broken rule is the one that answers. */
        @ParameterizedTest
        @CsvSource({
            "false, false, true,  APPLICATION_IS_PUBLIC",
            "false, true,  true,  APPLICATION_IS_PUBLIC",
            "false, false, false, APPLICATION_IS_PUBLIC",
            "true,  false, true,  GRANT_NOT_ENABLED",
            "true,  false, false, GRANT_NOT_ENABLED",
        })
        void theFirstRuleThatIsNotMetAnswers(boolean confidential, boolean enabled, boolean consent, Problem problem) {
            assertThat(RequesterRules.judge(new Requester("app", confidential, enabled, consent, false)))
                    .isEqualTo(Outcome.rejected(problem));
        }
    }
}
