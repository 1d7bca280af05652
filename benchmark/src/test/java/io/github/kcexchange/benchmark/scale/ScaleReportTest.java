// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScaleReportTest {
    private static final Rounds ROUNDS = new Rounds(6, 1, false);

    private final NamedSamples values = new NamedSamples();
    private final ScaleReport report = new ScaleReport(new Measurements(), values, ScaleSize.of(false), "few", "many");

    @Test
    void aMissedGoalIsBold() {
        for (String quantity : List.of("list", "create", "revoke", "start", "heap")) {
            values.add("few", quantity, 10);
            values.add("many", quantity, quantity.equals("create") ? 13 : 11);
        }
        addCalls(20);
        assertThat(report.tables(ROUNDS, "machine"))
                .contains("| create a credential, ms | 10.0 | 13.0 | **1.30** | ≤ 1.20 |")
                .contains("| revoke a credential, ms | 10.0 | 11.0 | 1.10 | ≤ 1.20 |")
                .contains("| start-up, s | 10.0 | 11.0 | 1.10 | - |");
    }

    @Test
    void theSummaryHasTheManagementApiOnly() {
        addCalls(201);
        assertThat(report.summary(ROUNDS, "machine"))
                .contains("| a page of 25 gateways | 201.0 | **201.0** | < 200 |")
                .doesNotContain("start-up");
    }

    private void addCalls(double millis) {
        for (ManagementCall call : ManagementCall.values()) {
            values.add("many", call.name(), millis);
        }
    }
}
