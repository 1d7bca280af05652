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
        add(Setup.extended(Database.H2, JAVA), Exchanges.CLIENT_CREDENTIALS, 500);
        add(JarComparison.withTheJar(JAVA), Exchanges.CLIENT_CREDENTIALS, 110);
        add(JarComparison.withoutTheJar(JAVA), Exchanges.CLIENT_CREDENTIALS, 100);
        assertThat(tables.withTheJar())
                .contains("| " + Exchanges.CLIENT_CREDENTIALS + " | ≤ 1.01 | **1.10")
                .doesNotContain("5.00");
    }

    /** Without a goal, no value misses it. */
    @Test
    void theControlHasNoGoal() {
        add(JarComparison.control(JAVA), Exchanges.CLIENT_CREDENTIALS, 150);
        add(JarComparison.withoutTheJar(JAVA), Exchanges.CLIENT_CREDENTIALS, 100);
        assertThat(tables.control())
                .contains("| " + Exchanges.CLIENT_CREDENTIALS + " | 1.50")
                .doesNotContain("goal", "≤", "**");
    }

    @Test
    void theControlComparesTwoServersWithoutTheJar() {
        add(JarComparison.withTheJar(JAVA), Exchanges.CLIENT_CREDENTIALS, 500);
        add(JarComparison.control(JAVA), Exchanges.CLIENT_CREDENTIALS, 97);
        add(JarComparison.withoutTheJar(JAVA), Exchanges.CLIENT_CREDENTIALS, 100);
        assertThat(tables.control())
                .startsWith("| " + RatioTables.CONTROL + " | Java 17, RS256 |")
                .contains("| " + Exchanges.CLIENT_CREDENTIALS + " | 0.97")
                .doesNotContain("5.00");
    }

    @Test
    void anExchangeIsComparedWithKeycloaksOwnGrantOnTheSameServer() {
        Setup h2 = Setup.extended(Database.H2, JAVA);
        add(h2, Exchanges.GATEWAY_ALONE, 104);
        add(h2, Exchanges.CLIENT_CREDENTIALS, 100);
        add(Setup.extended(Database.POSTGRES, JAVA), Exchanges.CLIENT_CREDENTIALS, 50);
        assertThat(tables.exchanges())
                .contains("| gateway exchange (credential alone) / client_credentials | ≤ 1.00 | ≤ 1.05 | **1.04");
    }

    private void add(Setup setup, String request, double cpu) {
        Series series = new Series(setup.name(), "RS256", request);
        LoadResult load = new LoadResult(100, 1_000_000, 1, 1, 0, 0, 0, 0);
        measurements.add(new Measurement(1, series, load, cpu, OptionalDouble.empty()));
    }
}
