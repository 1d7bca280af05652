// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.server.Database;
import java.util.List;

/** Measures the cost of the JAR for Keycloak's own grants and rejections on H2. */
public final class OwnGrants {
    static final String NAME = "own-grants";

    private final Run run;
    private final Meter meter;

    public OwnGrants(Run run) {
        this.run = run;
        this.meter = run.meter();
    }

    public void run() {
        run.javas().forEach(java -> JarComparison.on(java, run).measure(meter));
        run.report().measurements(NAME, meter.measurements().all());
        String introduction = Introduction.of(run, "after " + JarComparison.warmUps(run) + " rounds to warm up");
        CostReport report = new CostReport(run, meter.measurements(), introduction, this::ratios);
        run.report().publishTables(NAME, "Keycloak's own grants with the JAR", report.tables());
        GoalSection.publish(run.report());
    }

    private String ratios(Quantity quantity) {
        RatioTables tables = new RatioTables(meter.measurements(), quantity, run.javas(), List.of(Database.H2));
        return tables.withTheJar() + "\n\n" + tables.control();
    }
}
