// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MediansTest {
    private static final Sample SAMPLE = Sample.of(List.of(1.0, 2.0, 3.0));

    @Test
    void theQuartilesAreLeftOut() {
        String cell = Spread.withDecimals(2).of(SAMPLE, median -> false);
        assertThat(Medians.of("| a | " + cell + " |")).isEqualTo("| a | **2.00** |");
        assertThat(Medians.of(Spread.withDecimals(0).of(SAMPLE))).isEqualTo("2");
    }

    @Test
    void otherTextInBracketsStays() {
        String text = "gateway exchange (Basic), a few (2 of 3), no bracket to close";
        assertThat(Medians.of(text)).isEqualTo(text);
    }
}
