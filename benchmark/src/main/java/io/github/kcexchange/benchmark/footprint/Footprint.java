// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.footprint;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import java.util.List;

/** Measures start-up time, live heap and size on disk of a Keycloak with the extension and without it. */
public final class Footprint {
    private static final int STARTS = 5;
    private static final int FEW_STARTS = 2;

    private final Run run;
    private final NamedSamples values = new NamedSamples();

    public Footprint(Run run) {
        this.run = run;
    }

    public void run() {
        run.javas().forEach(this::measure);
        FootprintReport report = new FootprintReport(run.javas(), run.firstDatabase(), values);
        String text = report.markdown(starts(), run.machine(run.javas()));
        run.report().publish("footprint", "Start-up, heap and size", text, text);
    }

    private int starts() {
        return run.options().quick() ? FEW_STARTS : STARTS;
    }

    /** Starts each server several times. The first start creates the database and does not count. */
    private void measure(Java java) {
        Run.say("Starting each server " + starts() + " times on Java " + java.version());
        for (Setup setup : setups(java)) {
            run.servers().stop(run.servers().start(setup, List.of()));
            values.add(setup.name(), FootprintReport.SIZE, run.distribution().megabytes(setup));
        }
        for (int round = 1; round <= starts(); round++) {
            Rounds.inOrder(round, setups(java)).forEach(this::start);
        }
    }

    private List<Setup> setups(Java java) {
        return List.of(
                FootprintReport.with(run.firstDatabase(), java), FootprintReport.without(run.firstDatabase(), java));
    }

    private void start(Setup setup) {
        Keycloak server = run.servers().start(setup, List.of());
        values.add(setup.name(), FootprintReport.START, server.startSeconds());
        values.add(setup.name(), FootprintReport.HEAP, server.liveHeapMegabytes());
        run.servers().stop(server);
    }
}
