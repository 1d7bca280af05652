// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.List;

/** Formats the cost of each kind of request at each server. */
final class CostTable {
    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);

    private final Measurements measurements;
    private final boolean withInstructions;

    CostTable(Measurements measurements) {
        this.measurements = measurements;
        this.withInstructions = measurements.countedInstructions();
    }

    String markdown() {
        List<String> header = new ArrayList<>(List.of("server", "key", "request", "CPU µs"));
        if (withInstructions) {
            header.add("instructions");
        }
        header.addAll(List.of("per second", "p50 ms", "p99 ms", "unexpected", "5xx"));
        Table table = new Table(header);
        measurements.series().stream()
                .filter(series -> !series.request().startsWith("rejected-"))
                .forEach(series -> table.row(row(series)));
        return table.markdown();
    }

    private List<String> row(Series series) {
        List<String> row = new ArrayList<>(List.of(
                series.server(),
                series.realm(),
                series.request(),
                WHOLE.of(measurements.sample(series, Quantity.CPU))));
        if (withInstructions) {
            row.add(WHOLE.of(measurements.sample(series, Quantity.INSTRUCTIONS)));
        }
        row.add(WHOLE.median(measurements.sample(series, Quantity.PER_SECOND)));
        row.add(TENTHS.median(measurements.sample(series, Quantity.P50)));
        row.add(TENTHS.median(measurements.sample(series, Quantity.P99)));
        row.add(Long.toString(measurements.sum(series, LoadResult::wrong)));
        row.add(Long.toString(measurements.sum(series, LoadResult::failures)));
        return row;
    }
}
