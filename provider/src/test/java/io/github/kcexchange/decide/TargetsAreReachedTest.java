// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsAreReachedTest {

    private static final List<String> REACHED = List.of("orders", "invoices", "https://stock");

    @Test
    void withoutAnAskedTargetTheAudienceIsAllThatTheScopesLeadTo() {
        assertThat(TargetsAreReached.among(REACHED, List.of())).isEqualTo(Outcome.passed(REACHED));
    }

    @Test
    void withAskedTargetsTheAudienceIsTheseAndNeverWider() {
        assertThat(TargetsAreReached.among(REACHED, List.of("https://stock", "orders")))
                .isEqualTo(Outcome.passed(List.of("https://stock", "orders")));
    }

    @Test
    void oneTargetThatIsNotReachedRefusesAll() {
        assertThat(TargetsAreReached.among(REACHED, List.of("orders", "payroll")))
                .isEqualTo(Outcome.refused(Problem.TARGET_NOT_REACHED));
    }

    @Test
    void aTargetIsReachedToTheLetterOnly() {
        assertThat(TargetsAreReached.among(REACHED, List.of("https://stock/")))
                .isEqualTo(Outcome.refused(Problem.TARGET_NOT_REACHED));
    }

    @Test
    void whereTheScopesLeadNowhereNoTargetIsReached() {
        assertThat(TargetsAreReached.among(List.of(), List.of("orders")))
                .isEqualTo(Outcome.refused(Problem.TARGET_NOT_REACHED));
    }
}
