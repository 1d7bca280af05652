// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.server.Database;
import java.util.ArrayList;
import java.util.List;

/** Measures the cost of the JAR for Keycloak's own grants and rejections on H2. */
public final class OwnGrants {
    private static final String NAME = "own-grants";

    private final Run run;
    private final Meter meter;

    public OwnGrants(Run run) {
        this.run = run;
        this.meter = run.meter();
    }

    public void run() {
        run.javas().forEach(java -> JarComparison.on(java, run).measure(meter));
        run.report().measurements(NAME, meter.measurements().all());
        run.report().publish(NAME, "Keycloak's own grants with the JAR", summary(), tables());
    }

    private String summary() {
        return String.join("\n\n", introduction(), ratios(Quantity.CPU, "CPU time of the server for each request"));
    }

    private String tables() {
        Measurements measurements = meter.measurements();
        List<String> parts =
                new ArrayList<>(List.of(introduction(), run.instructions().note(), ratios(Quantity.CPU, "CPU time")));
        if (measurements.countedInstructions()) {
            parts.add(ratios(Quantity.INSTRUCTIONS, "Instructions"));
        }
        parts.add(new CostTable(measurements).markdown());
        return String.join("\n\n", parts);
    }

    private String introduction() {
        return Introduction.of(run, "after " + JarComparison.warmUps(run) + " rounds to warm up");
    }

    private String ratios(Quantity quantity, String title) {
        RatioTables tables = new RatioTables(meter.measurements(), quantity, run.javas(), List.of(Database.H2));
        return "**" + title + "**\n\n" + tables.withTheJar();
    }
}
