// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurement;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RatioTablesTest {
    private static final Java JAVA = new Java(Path.of("/java"), "17.0.1");

    private final Measurements measurements = new Measurements();
    private final RatioTables tables =
            new RatioTables(measurements, Quantity.CPU, List.of(JAVA), List.of(Database.values()));

    /** Excludes a server that serves the exchanges of the extension, because it is warmer than the others. */
    @Test
    void theJarIsComparedOnTheTwoServersThatServeNothingElse() {
        add(Setup.extended(Database.H2, JAVA), 500);
        add(JarComparison.withTheJar(JAVA), 110);
        add(JarComparison.withoutTheJar(JAVA), 100);
        assertThat(tables.withTheJar())
                .contains("| " + Exchanges.CLIENT_CREDENTIALS + " | ≤ 1.01 | **1.10")
                .doesNotContain("5.00");
    }

    private void add(Setup setup, double cpu) {
        Series series = new Series(setup.name(), "RS256", Exchanges.CLIENT_CREDENTIALS);
        LoadResult load = new LoadResult(100, 1_000_000, 1, 1, 0, 0, 0, 0);
        measurements.add(new Measurement(1, series, load, cpu, OptionalDouble.empty()));
    }
}
