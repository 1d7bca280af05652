// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    private final Spread spread = Spread.withDecimals(2);

    @Test
    void aSampleIsShownWithItsQuartiles() {
        assertThat(spread.of(Sample.of(List.of(1.0, 2.0, 4.0)))).isEqualTo("2.00 (1.00 to 4.00)");
    }

    @Test
    void aMissedGoalIsBold() {
        Sample two = Sample.of(List.of(2.0));
        assertThat(spread.of(two, median -> median <= 1)).isEqualTo("**2.00 (2.00 to 2.00)**");
        assertThat(spread.of(two, median -> median <= 2)).isEqualTo("2.00 (2.00 to 2.00)");
    }

    @Test
    void nothingIsADash() {
        Sample nothing = Sample.of(List.of());
        assertThat(spread.of(nothing, median -> false)).isEqualTo("-");
        assertThat(spread.median(nothing)).isEqualTo("-");
    }
}
