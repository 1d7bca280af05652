// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.soak.SoakReport.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SoakReportTest {
    private final SoakReport report =
            new SoakReport("h2-java17", 30, 400, List.of(part(300, 4, 8, 0, 80), part(260, 5, 20, 1, 82)));

    @Test
    void theFirstTableHasTheLeastAndTheGreatestValueOfAllParts() {
        assertThat(report.markdown("machine"))
                .contains("30 minutes at 70 % of the greatest throughput (400 requests a second)")
                .contains("| requests per second | 260 | 300 |")
                .contains("| p99 / p50 | 2.0 | 4.0 | < 3 |")
                .contains("| unexpected or broken answers, 5xx | 0 | 1 | 0 |")
                .contains("| live heap after a full collection, MB | 80 | 82 |");
    }

    @Test
    void theSecondTableHasEachPart() {
        assertThat(report.markdown("machine")).contains("| 1 | 300 |").contains("| 2 | 260 |");
    }

    private static Part part(long perSecond, int p50Millis, int p99Millis, long unexpected, double heap) {
        LoadResult load =
                new LoadResult(perSecond, 1_000_000, 1000L * p50Millis, 1000L * p99Millis, unexpected, 0, 0, 0);
        return new Part(load, heap);
    }
}
