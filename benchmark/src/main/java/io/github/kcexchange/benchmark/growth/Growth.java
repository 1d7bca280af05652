// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.report.Chart;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures cost against size. Each size has its own realm, so that one round can measure every size. */
public final class Growth {
    private static final List<Dimension> DIMENSIONS = List.of(
            new GatewaysGrow(),
            new CredentialsGrow(),
            new ExchangingClientsGrow(),
            new PoliciesGrow(),
            new MayActMappersGrow(),
            new RolesGrow(),
            new ChainGrows(),
            new ScopesGrow(),
            new AudiencesGrow());

    /** Warms up the new server, because its first requests of any kind are expensive. */
    private static final int FIRST_WARM_UP_SECONDS = 20;

    private final Run run;
    private final Meter meter;

    public Growth(Run run) {
        this.run = run;
        this.meter = run.meter();
    }

    public void run() {
        Run.say("Starting the server");
        Keycloak server = run.servers().start(Setup.extended(run.firstDatabase(), run.firstJava()), List.of());
        MasterAdministrator administrator = MasterAdministrator.of(server);
        List<Grown> grown = new ArrayList<>();
        for (Dimension dimension : DIMENSIONS) {
            List<GrowthPoint> points = points(server, administrator, dimension);
            measure(server, points, grown.isEmpty());
            grown.add(new Grown(dimension, points, meter.measurements()));
        }
        publish(grown);
    }

    private List<GrowthPoint> points(Keycloak server, MasterAdministrator administrator, Dimension dimension) {
        Run.say("Preparing: " + dimension.title());
        List<GrowthPoint> points = new ArrayList<>();
        for (int size : dimension.sizes(run.options().quick())) {
            String name = dimension.name() + "-" + size;
            MeasuredRealm realm =
                    MeasuredRealm.imported(server, administrator, dimension.draft(name, size), Algorithm.RS256);
            Dimension.Requests requests = dimension.requests(realm, size);
            Folder folder = Folder.of(run.work(), server.name(), name);
            points.add(new GrowthPoint(
                    server.name(),
                    size,
                    kind(folder, GrowthPoint.EXTENSION, requests.extension()),
                    kind(folder, GrowthPoint.OWN, requests.own())));
        }
        return points;
    }

    private static RequestKind kind(Folder folder, String name, List<RequestLine> lines) {
        return folder.accepted(name, lines);
    }

    private void measure(Keycloak server, List<GrowthPoint> points, boolean first) {
        Rounds rounds = run.rounds();
        if (first) {
            meter.measure(0, server, points.get(0).extension(), run.options().quick() ? 1 : FIRST_WARM_UP_SECONDS);
        }
        rounds.all().forEach(round -> {
            for (GrowthPoint point : Rounds.inOrder(round, points)) {
                int seconds = round == 0 && !rounds.quick() ? 2 * rounds.seconds() : rounds.seconds();
                meter.measure(round, server, point.extension(), seconds);
                meter.measure(round, server, point.own(), seconds);
            }
        });
    }

    private void publish(List<Grown> grown) {
        Map<String, Chart> charts = new TreeMap<>();
        grown.forEach(each -> charts.put(each.file(), each.chart()));
        GrowthReport report = new GrowthReport(grown);
        String introduction = GrowthReport.introduction(
                run.rounds(), run.firstDatabase().title(), run.machine(List.of(run.firstJava())));
        run.report().charts(charts);
        run.report().measurements("growth", meter.measurements().all());
        run.report()
                .publish(
                        "growth",
                        "Cost against size",
                        introduction + "\n\n" + report.summary(),
                        introduction + "\n\n" + report.tables());
    }
}
