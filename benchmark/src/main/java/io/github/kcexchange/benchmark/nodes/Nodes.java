// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.nodes;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.ProcessClock;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Parallel;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.GatewayExchanges;
import io.github.kcexchange.benchmark.request.RequestFile;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import java.util.List;
import java.util.Locale;

/** Measures two nodes of a cluster with one PostgreSQL: their total throughput, and the cost of a revocation. */
public final class Nodes {
    private static final int GATEWAYS = 20;
    /** Warms up each node separately: a node that has served fewer requests needs more CPU time per request. */
    private static final int WARM_UP_SECONDS = 60;

    private static final String REALM = Algorithm.RS256.name();

    private final Run run;
    private final ProcessClock clock = ProcessClock.ofThisMachine();
    private final NamedSamples values = new NamedSamples();

    public Nodes(Run run) {
        this.run = run;
    }

    public void run() {
        Run.say("Starting two nodes on one database");
        Setup setup = Setup.extended(Database.POSTGRES, run.firstJava()).forPurpose("node-1");
        Keycloak first = run.servers().start(setup, List.of());
        Keycloak second = run.servers().startNode(first, setup.forPurpose("node-2"));
        MeasuredRealm realm = MeasuredRealm.imported(
                first, MasterAdministrator.of(first), ComparedRealm.draft(REALM, true), Algorithm.RS256);
        Folder folder = Folder.of(run.work(), first.name(), REALM);
        RequestFile exchanges = new GatewayExchanges(folder)
                .of("gateway-basic", realm.management(), "gateway", GATEWAYS)
                .requests()
                .forSeconds(1);
        List.of(first, second).forEach(node -> warmUp(node, exchanges));
        throughput(first, second, exchanges);
        new RevocationCost(realm, second, clock, values).measure(run.options().quick());
        NodesReport report = new NodesReport(values);
        String text = report.markdown(run.rounds(), run.machine(List.of(run.firstJava())));
        run.report().publish("nodes", "Two nodes", text, text);
    }

    private void warmUp(Keycloak node, RequestFile exchanges) {
        Run.say("Warming up " + node.name());
        run.wrk().send(node.tokenEndpoint(REALM), exchanges, 200, run.options().quick() ? 1 : WARM_UP_SECONDS);
    }

    /** Measures one node alone and both nodes together in turn. */
    private void throughput(Keycloak first, Keycloak second, RequestFile exchanges) {
        Rounds rounds = run.rounds();
        Run.say("Measuring: a round to warm up and " + rounds.number() + " rounds");
        rounds.all().forEach(round -> {
            for (List<Keycloak> nodes : Rounds.inOrder(round, List.of(List.of(first), List.of(first, second)))) {
                load(round, nodes, exchanges, rounds.secondsOf(round));
            }
        });
    }

    private void load(int round, List<Keycloak> nodes, RequestFile exchanges, int seconds) {
        long before = cpu(nodes);
        List<LoadResult> loads =
                Parallel.map(nodes, node -> run.wrk().send(node.tokenEndpoint(REALM), exchanges, 200, seconds));
        long cpu = cpu(nodes) - before;
        long requests = loads.stream().mapToLong(LoadResult::requests).sum();
        double perSecond = loads.stream().mapToDouble(LoadResult::perSecond).sum();
        long wrong = loads.stream().mapToLong(LoadResult::wrong).sum();
        System.out.printf(
                Locale.ROOT, "  round %d  nodes %d  %6.0f /s  unexpected %d%n", round, nodes.size(), perSecond, wrong);
        if (round > 0) {
            String name = NodesReport.nodes(nodes.size());
            values.add(name, NodesReport.PER_SECOND, perSecond);
            values.add(name, NodesReport.CPU, (double) cpu / requests);
            values.add(name, NodesReport.UNEXPECTED, (double) wrong);
        }
    }

    private long cpu(List<Keycloak> nodes) {
        return nodes.stream().mapToLong(node -> clock.micros(node.pid())).sum();
    }
}
