// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TargetsAreReachedTest {

    private static final List<String> REACHED = List.of("orders", "invoices", "https://stock");

    @Test
    void withoutARequestedTargetTheAudienceIsAllThatTheScopesLeadTo() {
        assertThat(TargetsAreReached.among(REACHED, List.of())).isEqualTo(Outcome.passed(REACHED));
    }

    @Test
    void withAskedTargetsTheAudienceIsTheseAndNeverWider() {
        assertThat(TargetsAreReached.among(REACHED, List.of("https://stock", "orders")))
                .isEqualTo(Outcome.passed(List.of("https://stock", "orders")));
    }

    @Test
    void oneUnreachableTargetRejectsAll() {
        assertThat(TargetsAreReached.among(REACHED, List.of("orders", "payroll")))
                .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
    }

    @Test
    void aTargetIsComparedExactly() {
        assertThat(TargetsAreReached.among(REACHED, List.of("https://stock/")))
                .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
    }

    @Test
    void withoutScopesThatLeadToAnAudienceNoTargetIsReached() {
        assertThat(TargetsAreReached.among(List.of(), List.of("orders")))
                .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
    }

    @Nested
    class WhereAPolicyLimitsTheAudiences {

        private final Set<String> allowed = Set.of("orders", "invoices", "payroll");

        @Test
        void policiesThatAllowNoAudienceRejectEveryToken() {
            assertThat(TargetsAreReached.among(REACHED, List.of("orders"), Set.of()))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
            assertThat(TargetsAreReached.among(List.of(), List.of(), Set.of()))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
        }

        @Test
        void aTokenWithoutAnAudienceIsRejected() {
            assertThat(TargetsAreReached.among(List.of(), List.of(), allowed))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
            assertThat(TargetsAreReached.among(List.of(), List.of(), null)).isEqualTo(Outcome.passed(List.of()));
        }

        @Test
        void askedTargetsThatItAllowsAreReached() {
            assertThat(TargetsAreReached.among(REACHED, List.of("orders", "invoices"), allowed))
                    .isEqualTo(Outcome.passed(List.of("orders", "invoices")));
        }

        @Test
        void oneThatItDoesNotAllowRejectsAll() {
            assertThat(TargetsAreReached.among(REACHED, List.of("orders", "https://stock"), allowed))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
        }

        @Test
        void targetsOfTheScopesMustBeAllowedToo() {
            assertThat(TargetsAreReached.among(REACHED, List.of(), allowed))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
            assertThat(TargetsAreReached.among(List.of("orders"), List.of(), allowed))
                    .isEqualTo(Outcome.passed(List.of("orders")));
        }

        @Test
        void anAllowedTargetMustStillBeReached() {
            assertThat(TargetsAreReached.among(REACHED, List.of("payroll"), allowed))
                    .isEqualTo(Outcome.rejected(Problem.TARGET_NOT_REACHED));
        }

        @Test
        void noLimitAllowsAll() {
            assertThat(TargetsAreReached.among(REACHED, List.of("https://stock"), null))
                    .isEqualTo(Outcome.passed(List.of("https://stock")));
        }
    }
}
