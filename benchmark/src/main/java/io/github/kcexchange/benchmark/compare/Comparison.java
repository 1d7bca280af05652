// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares every exchange and every rejection with Keycloak's own grants and rejections. */
public final class Comparison {
    static final String NAME = "exchanges";

    private final Run run;
    private final Meter meter;
    private final Rounds rounds;

    public Comparison(Run run) {
        this.run = run;
        this.meter = run.meter();
        this.rounds = run.rounds();
    }

    public void run() {
        Run.say("Starting the servers and issuing tokens");
        List<MeasuredServer> servers = prepared();
        Run.say("Measuring: a round to warm up, then " + rounds.number() + " rounds of " + rounds.seconds() + " s");
        rounds.all().forEach(round -> round(round, servers));
        ComparisonReport report = new ComparisonReport(run, meter.measurements(), servers);
        run.report().measurements(NAME, meter.measurements().all());
        run.report().publishTables(NAME, "Every exchange and every rejection", report.tables());
        GoalSection.publish(run.report());
    }

    /** Starts all servers and prepares their requests. No server is measured before all of them are running. */
    private List<MeasuredServer> prepared() {
        List<Keycloak> started = setups().stream()
                .map(setup -> run.servers().start(setup, List.of()))
                .toList();
        List<MeasuredServer> prepared = new ArrayList<>();
        for (Keycloak server : started) {
            System.out.println("  " + server.name());
            prepared.add(MeasuredServer.prepare(server, run.servers(), run.work()));
        }
        return prepared;
    }

    private List<Setup> setups() {
        return run.javas().stream().flatMap(this::setups).toList();
    }

    private Stream<Setup> setups(Java java) {
        return run.options().databases().stream().map(database -> Setup.extended(database, java));
    }

    /** Sends each kind of request to all servers in turn, so that compared values are measured within seconds. */
    private void round(int round, List<MeasuredServer> servers) {
        for (Algorithm algorithm : Algorithm.values()) {
            for (String request : Rounds.inOrder(round, ComparedExchange.requests())) {
                for (MeasuredServer server : Rounds.inOrder(round, servers)) {
                    server.accepted(algorithm, request)
                            .ifPresent(kind -> measure(round, server, kind, rounds.secondsOf(round)));
                }
            }
        }
        // There are many rejections: only the warm-up and the rounds with odd numbers measure them.
        if (round == 0 || round % 2 == 1) {
            rejections(round, servers);
        }
    }

    private void rejections(int round, List<MeasuredServer> servers) {
        int seconds = (rounds.secondsOf(round) + 3) / 4;
        for (MeasuredServer server : servers) {
            // A measured round has an odd number. Its half is even and odd in turn, so that the order changes.
            Rounds.inOrder(round / 2, server.rejected()).forEach(kind -> measure(round, server, kind, seconds));
        }
    }

    private void measure(int round, MeasuredServer server, RequestKind kind, int seconds) {
        meter.measure(round, server.server(), kind, seconds);
    }
}
