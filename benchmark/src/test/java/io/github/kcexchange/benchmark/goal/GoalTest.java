// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.realm.Algorithm;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoalTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 1.00, 1.004, 1.0049, 1.005, 1.0051, 1.006, 1.01, 1.015})
    void aRatioMeetsAGoalIfATableShowsThatItDoes(double ratio) {
        double shown = Double.parseDouble(String.format(Locale.ROOT, "%.2f", ratio));
        assertThat(Goal.isMet(ratio, 1.00)).isEqualTo(shown <= 1.00);
        assertThat(Goal.isMet(ratio, 1.01)).isEqualTo(shown <= 1.01);
    }

    @Test
    void aGoalIsShownWithTwoDecimals() {
        assertThat(Goal.text(0.9)).isEqualTo("≤ 0.90");
    }

    /** Repeats the table of the issue, so that a change of a goal is noticed. */
    @Test
    void theGoalsAreThoseOfTheIssue() {
        assertThat(Goal.OF_ISSUE_17)
                .extracting(goal -> goal.of(Algorithm.RS256))
                .containsExactly(1.00, 0.95, 1.05, 1.10, 1.01, 1.25);
        assertThat(Goal.OF_ISSUE_17)
                .extracting(goal -> goal.of(Algorithm.ES256))
                .containsExactly(1.05, 0.90, 1.05, 1.45, 1.01, 1.25);
    }
}
