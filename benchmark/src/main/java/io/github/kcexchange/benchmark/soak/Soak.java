// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Wrk;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.RequestFile;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures a mixed load at 70 % of the server's greatest throughput: answers, latency, and the objects that stay on the
 * heap.
 */
public final class Soak {
    private static final double SHARE = 0.7;
    private static final int PARTS = 10;
    private static final int WARM_UP_SECONDS = 120;
    private static final int GREATEST_SECONDS = 30;
    private static final int TRIAL_SECONDS = 20;
    private static final int TRIALS = 3;

    private final Run run;
    private final String realm = Algorithm.RS256.name();

    public Soak(Run run) {
        this.run = run;
    }

    public void run() {
        Run.say("Starting the server and issuing tokens");
        Keycloak server = run.servers().start(Setup.extended(run.firstDatabase(), run.firstJava()), List.of());
        RequestFile mixed = mixed(server);
        Run.say("The server's greatest throughput");
        send(server, mixed, shortened(WARM_UP_SECONDS), 0);
        double greatest = send(server, mixed, shortened(GREATEST_SECONDS), 0).perSecond();
        Run.say("The pause with which the clients send " + SHARE + " of that");
        double pause = pause(server, mixed, greatest);
        Run.say("Soaking for " + run.options().minutes() + " minutes");
        SoakReport report =
                new SoakReport(server.name(), run.options().minutes(), greatest, parts(server, mixed, pause));
        String machine = run.machine(List.of(run.firstJava()));
        run.report().publishTables("soak", "Half an hour of load", report.markdown(machine));
    }

    private RequestFile mixed(Keycloak server) {
        MeasuredRealm measured = MeasuredRealm.imported(
                server, MasterAdministrator.of(server), ComparedRealm.draft(realm, true), Algorithm.RS256);
        Folder folder = Folder.of(run.work(), server.name(), realm);
        List<RequestKind> repeatable = Exchanges.in(measured, folder).stream()
                .filter(kind -> Exchanges.REPEATABLE.contains(kind.name()))
                .toList();
        return folder.mixed("mixed", repeatable);
    }

    /**
     * Finds the pause in several trials, because a pause also changes the latency. The number of connections does not
     * change.
     */
    private double pause(Keycloak server, RequestFile mixed, double greatest) {
        Pause pause = new Pause(Wrk.CONNECTIONS, SHARE * greatest).after(greatest);
        for (int trial = 1; trial < TRIALS; trial++) {
            pause = pause.after(send(server, mixed, shortened(TRIAL_SECONDS), pause.millis())
                    .perSecond());
        }
        return pause.millis();
    }

    private List<SoakReport.Part> parts(Keycloak server, RequestFile mixed, double pause) {
        List<SoakReport.Part> parts = new ArrayList<>();
        int seconds = run.options().minutes() * 60 / PARTS;
        for (int n = 1; n <= PARTS; n++) {
            SoakReport.Part part = new SoakReport.Part(send(server, mixed, seconds, pause), server.liveHeapMegabytes());
            System.out.printf(
                    Locale.ROOT,
                    "  part %2d  %6.0f /s  p50 %5.1f ms  p99 %6.1f ms  unexpected %d  heap %.0f MB%n",
                    n,
                    part.load().perSecond(),
                    part.load().p50Millis(),
                    part.load().p99Millis(),
                    part.load().wrong(),
                    part.liveHeapMegabytes());
            parts.add(part);
        }
        return parts;
    }

    private LoadResult send(Keycloak server, RequestFile mixed, int seconds, double pause) {
        return run.wrk().send(server.tokenEndpoint(realm), mixed, 200, seconds, pause);
    }

    /** Shortens the preparation of a short soak. */
    private int shortened(int seconds) {
        return Math.min(seconds, Math.max(5, run.options().minutes() * 10));
    }
}
