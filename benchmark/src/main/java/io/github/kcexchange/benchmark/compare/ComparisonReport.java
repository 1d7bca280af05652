// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.server.Database;
import java.util.ArrayList;
import java.util.List;

/** Formats the results of {@code compare} as Markdown. */
final class ComparisonReport {
    private final Run run;
    private final Measurements measurements;
    private final List<MeasuredServer> servers;

    ComparisonReport(Run run, Measurements measurements, List<MeasuredServer> servers) {
        this.run = run;
        this.measurements = measurements;
        this.servers = servers;
    }

    /** Returns the ratios of CPU time and the summary of the rejections. */
    String summary() {
        RejectionTables rejections = new RejectionTables(measurements, servers);
        return String.join(
                "\n\n",
                List.of(
                        introduction(),
                        ratios(Quantity.CPU, "CPU time of the server for each request"),
                        rejections.summary()));
    }

    /** Returns all tables: the ratios of CPU time and of instructions, each kind of request, each rejection. */
    String tables() {
        RejectionTables rejections = new RejectionTables(measurements, servers);
        List<String> parts =
                new ArrayList<>(List.of(introduction(), run.instructions().note(), ratios(Quantity.CPU, "CPU time")));
        if (measurements.countedInstructions()) {
            parts.add(ratios(Quantity.INSTRUCTIONS, "Instructions"));
        }
        parts.add(new CostTable(measurements).markdown());
        parts.add(rejections.all());
        return String.join("\n\n", parts);
    }

    private String ratios(Quantity quantity, String title) {
        List<Database> databases = run.options().databases();
        RatioTables tables = new RatioTables(measurements, quantity, run.javas(), databases);
        List<String> parts = new ArrayList<>(List.of("**" + title + "**", tables.goals()));
        if (databases.containsAll(List.of(Database.values()))) {
            parts.add(tables.onPostgres());
        }
        return String.join("\n\n", parts);
    }

    private String introduction() {
        return Introduction.of(run, "rejections in every second round");
    }
}
