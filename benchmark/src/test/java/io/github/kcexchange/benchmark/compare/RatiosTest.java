// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.compare.Ratios.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RatiosTest {

    @Test
    void theGreatestRatioDecides() {
        Ratios ratios = new Ratios(List.of("0.90 (0.80 to 2.00)", "**1.05 (1.04 to 1.06)**"));
        assertThat(ratios.outcome(1.05)).isEqualTo(Outcome.REACHED);
        assertThat(ratios.text(1.05)).isEqualTo("0.90 to 1.05");
        assertThat(ratios.outcome(1.04)).isEqualTo(Outcome.MISSED);
        assertThat(ratios.text(1.04)).isEqualTo("**0.90 to 1.05**");
    }

    @Test
    void equalRatiosAreShownOnce() {
        assertThat(new Ratios(List.of("1.05 (1.04 to 1.06)")).text()).isEqualTo("1.05");
        assertThat(new Ratios(List.of("1.05", "1.05")).text()).isEqualTo("1.05");
    }

    @Test
    void aRatioThatIsMissingPreventsThatTheGoalIsReached() {
        Ratios ratios = new Ratios(List.of("0.90", "-"));
        assertThat(ratios.outcome(1.00)).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(ratios.text(1.00)).isEqualTo("0.90, incomplete");
        assertThat(ratios.outcome(0.80)).isEqualTo(Outcome.MISSED);
    }

    @Test
    void withoutRatiosNothingIsReached() {
        assertThat(new Ratios(List.of()).outcome(1.00)).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(new Ratios(List.of("-")).outcome(1.00)).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(new Ratios(List.of("-")).text(1.00)).isEqualTo("-");
    }
}
