// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GoalTest {

    @Test
    void aRatioThatIsShownAsTheGoalMeetsIt() {
        assertThat(Goal.isMet(1.004, 1.00)).isTrue();
        assertThat(Goal.isMet(1.006, 1.00)).isFalse();
    }

    @Test
    void aGoalIsShownWithTwoDecimals() {
        assertThat(Goal.text(0.9)).isEqualTo("≤ 0.90");
    }
}
