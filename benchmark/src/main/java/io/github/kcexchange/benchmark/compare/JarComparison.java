// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.rejection.OwnRejection;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures Keycloak's own grants and rejections with the JAR installed and without it. The servers serve no other
 * requests. They get the same realms and the same requests for the same time, so all are warmed up equally. A third
 * server, the control, does not have the JAR either. It shows how much two servers differ that run the same program: no
 * two JVMs compile exactly the same code.
 */
final class JarComparison {
    private static final String PURPOSE = "own-grants";
    private static final String CONTROL = "control";
    /**
     * Repeats the warm-up, because the JVM still spends a fifth of the CPU time on compilation after the first one. A
     * server with the JAR compiles more code.
     */
    private static final int FURTHER_WARM_UPS = 2;

    private final Run run;
    private final List<Setup> setups;

    private JarComparison(Run run, List<Setup> setups) {
        this.run = run;
        this.setups = setups;
    }

    static JarComparison on(Java java, Run run) {
        return new JarComparison(run, List.of(withTheJar(java), withoutTheJar(java), control(java)));
    }

    static Setup withTheJar(Java java) {
        return Setup.extended(Database.H2, java).forPurpose(PURPOSE);
    }

    static Setup withoutTheJar(Java java) {
        return Setup.stock(Database.H2, java).forPurpose(PURPOSE);
    }

    /** Returns the setup of a second server without the JAR. */
    static Setup control(Java java) {
        return Setup.stock(Database.H2, java).forPurpose(CONTROL);
    }

    void measure(Meter meter) {
        Run.say("Keycloak's own grants with the JAR and without it");
        List<Keycloak> servers = setups.stream()
                .map(setup -> run.servers().start(setup, List.of()))
                .toList();
        List<List<RequestKind>> kinds = servers.stream().map(this::kinds).toList();
        IntStream.range(0, furtherWarmUps(run)).forEach(warmUp -> measure(0, servers, kinds, meter));
        run.rounds().all().forEach(round -> measure(round, servers, kinds, meter));
        servers.forEach(run.servers()::stop);
    }

    /** Returns the number of rounds that warm up the servers. */
    static int warmUps(Run run) {
        return 1 + furtherWarmUps(run);
    }

    private static int furtherWarmUps(Run run) {
        return run.rounds().quick() ? 0 : FURTHER_WARM_UPS;
    }

    private void measure(int round, List<Keycloak> servers, List<List<RequestKind>> kinds, Meter meter) {
        for (int kind : inOrder(round, kinds.get(0).size())) {
            for (int server : inOrder(round, servers.size())) {
                meter.measure(
                        round,
                        servers.get(server),
                        kinds.get(server).get(kind),
                        run.rounds().secondsOf(round));
            }
        }
    }

    private static List<Integer> inOrder(int round, int size) {
        return Rounds.inOrder(round, IntStream.range(0, size).boxed().toList());
    }

    /** Creates the same kinds of request in the same order for each server. Rejections are measured with RS256. */
    private List<RequestKind> kinds(Keycloak server) {
        MasterAdministrator administrator = MasterAdministrator.of(server);
        List<RequestKind> kinds = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            MeasuredRealm realm = MeasuredRealm.imported(
                    server, administrator, ComparedRealm.draft(algorithm.name(), false), algorithm);
            Folder folder = Folder.of(run.work(), server.name(), realm.name());
            kinds.addAll(Exchanges.stockIn(realm, folder));
            if (algorithm == Algorithm.RS256) {
                kinds.addAll(OwnRejection.in(realm.tokens(), folder));
            }
        }
        return kinds;
    }
}
