// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.server.Database;
import java.util.List;

/** Formats the results of {@code exchanges} as Markdown. */
final class ComparisonReport {
    private final Run run;
    private final Measurements measurements;
    private final List<MeasuredServer> servers;

    ComparisonReport(Run run, Measurements measurements, List<MeasuredServer> servers) {
        this.run = run;
        this.measurements = measurements;
        this.servers = servers;
    }

    /** Returns all tables: the ratios of CPU time and of instructions, each kind of request, each rejection. */
    String tables() {
        return costs().tables() + "\n\n" + RejectionTables.markdown(measurements, servers);
    }

    private CostReport costs() {
        String introduction = Introduction.of(run, "rejections in every second round");
        return new CostReport(run, measurements, introduction, this::ratios);
    }

    private String ratios(Quantity quantity) {
        List<Database> databases = run.options().databases();
        RatioTables tables = new RatioTables(measurements, quantity, run.javas(), databases);
        String exchanges = tables.exchanges();
        return databases.containsAll(List.of(Database.values())) ? exchanges + "\n\n" + tables.onPostgres() : exchanges;
    }
}
