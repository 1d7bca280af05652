// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule alone; everything that is not its business is at its worst. */
class RequesterRulesTest {

    @Nested
    class Confidentiality {

        private final RequesterIsConfidential rule = new RequesterIsConfidential();

        @Test
        void aConfidentialClientIsWelcome() {
            assertThat(rule.problemOf(new Requester("app", true, false, true, false)))
                    .isNull();
        }

        @Test
        void aPublicClientIsRefused() {
            assertThat(rule.problemOf(new Requester("app", false, true, false, true)))
                    .isEqualTo(Problem.APPLICATION_IS_PUBLIC);
        }
    }

    @Nested
    class TheGrant {

        private final RequesterHasTheGrant rule = new RequesterHasTheGrant();

        @Test
        void anApplicationWithTheSwitchOnIsWelcome() {
            assertThat(rule.problemOf(new Requester("app", false, true, true, false)))
                    .isNull();
        }

        @Test
        void aGatewayNeedsNoSwitch() {
            assertThat(rule.problemOf(new Requester("gateway", false, false, true, true)))
                    .isNull();
        }

        @Test
        void anApplicationWithoutTheSwitchIsRefused() {
            assertThat(rule.problemOf(new Requester("app", true, false, false, false)))
                    .isEqualTo(Problem.GRANT_NOT_ENABLED);
        }
    }

    @Nested
    class Consent {

        private final RequesterNeedsNoConsent rule = new RequesterNeedsNoConsent();

        @Test
        void aClientThatAsksForNoConsentIsWelcome() {
            assertThat(rule.problemOf(new Requester("app", false, false, false, false)))
                    .isNull();
        }

        @Test
        void aClientThatAsksForConsentIsRefused() {
            assertThat(rule.problemOf(new Requester("app", true, true, true, true)))
                    .isEqualTo(Problem.CONSENT_MISSING);
        }
    }
}
