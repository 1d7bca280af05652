// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import java.util.List;

/**
 * Compares a large table of credentials with a small one, and measures many gateways in use. All servers use
 * PostgreSQL.
 */
public final class Scale {
    private static final int STARTS = 3;
    /** Increases the number of calls, because a 99th percentile needs more values than a median. */
    private static final int CALLS_FOR_P99 = 6;
    /**
     * Sets the cache sizes of docs/operations.md. A gateway's client is in one cache, and its service account in the
     * other.
     */
    private static final List<String> SIZED_CACHES =
            List.of("--cache-embedded-realms-max-count=30000", "--cache-embedded-users-max-count=30000");

    private final Run run;
    private final ScaleSize size;
    private final Meter meter;
    private final NamedSamples values = new NamedSamples();

    public Scale(Run run) {
        this.run = run;
        this.size = ScaleSize.of(run.options().quick());
        this.meter = run.meter();
    }

    public void run() {
        Run.say("Two servers on PostgreSQL, one with " + size.fewCredentials()
                + " credentials in its table and one with " + size.manyCredentials());
        ScaledServer few = server("few", size.fewCredentials());
        ScaledServer many = server("many", size.manyCredentials());
        start(few, many);
        measure(few, many);
        manyGateways(many);
        ScaleReport report = new ScaleReport(meter.measurements(), values, size, few.name(), many.name());
        String machine = run.machine(List.of(run.firstJava()));
        run.report().measurements("scale", meter.measurements().all());
        run.report()
                .publish(
                        "scale",
                        "A million credentials",
                        report.summary(run.rounds(), machine),
                        report.tables(run.rounds(), machine));
    }

    private ScaledServer server(String purpose, int credentials) {
        Setup setup = Setup.extended(Database.POSTGRES, run.firstJava()).forPurpose(purpose);
        ScaledServer server = ScaledServer.start(run, setup);
        server.fill(credentials);
        return server;
    }

    private void start(ScaledServer few, ScaledServer many) {
        Run.say("Starting each of them " + STARTS + " times");
        for (int n = 1; n <= STARTS; n++) {
            for (ScaledServer server : List.of(few, many)) {
                server.restart(List.of());
                values.add(server.name(), "start", server.keycloak().startSeconds());
            }
        }
    }

    private void measure(ScaledServer few, ScaledServer many) {
        Rounds rounds = run.rounds();
        Run.say("Measuring: a round to warm up and " + rounds.number() + " rounds");
        rounds.all().forEach(round -> {
            for (ScaledServer server : Rounds.inOrder(round, List.of(few, many))) {
                meter.measure(round, server.keycloak(), server.gatewayExchange(), seconds(round, size.warmUpSeconds()));
                if (round > 0) {
                    server.manage(size.calls(), values);
                }
            }
        });
        values.add(few.name(), "heap", few.keycloak().liveHeapMegabytes());
        values.add(many.name(), "heap", many.keycloak().liveHeapMegabytes());
    }

    private void manyGateways(ScaledServer server) {
        Run.say("Creating " + size.gateways() + " gateways with a credential each");
        server.createGateways(size.gateways());
        Run.say("Measuring them, with Keycloak's default caches and with larger ones");
        cached(server, "default", List.of());
        cached(server, "sized", SIZED_CACHES);
        Run.say("Calling the management API");
        server.administer(size.calls(), new NamedSamples());
        server.administer(CALLS_FOR_P99 * size.calls(), values);
    }

    private void cached(ScaledServer server, String caches, List<String> options) {
        server.restart(options);
        run.rounds().all().forEach(round -> {
            meter.measure(round, server.keycloak(), server.fewGateways(caches), seconds(round, size.warmUpSeconds()));
            meter.measure(
                    round, server.keycloak(), server.manyGateways(caches), seconds(round, size.eachOnceSeconds()));
        });
        values.add(server.name(), "heap " + caches, server.keycloak().liveHeapMegabytes());
    }

    private int seconds(int round, int warmUp) {
        return round == 0 ? warmUp : run.rounds().seconds();
    }
}
