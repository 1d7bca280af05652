// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.refusal.OwnRefusal;
import io.github.kcexchange.benchmark.refusal.RefusedRequest;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Formats the cost of rejections, with a group of columns for each JDK. */
final class RefusalTables {
    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);
    private static final Spread RATIO = Spread.withDecimals(2);

    private final Measurements measurements;
    private final List<MeasuredServer> refusing;

    RefusalTables(Measurements measurements, List<MeasuredServer> servers) {
        this.measurements = measurements;
        this.refusing =
                servers.stream().filter(server -> !server.refusals().isEmpty()).toList();
    }

    /** Summarizes the rejections by the kind of Keycloak's own rejection, from the cheapest to the most expensive. */
    String summary() {
        if (refusing.isEmpty()) {
            return "Refusals are measured on H2 only.";
        }
        Table table = Table.of(
                "server", "Keycloak's own refusal", "refusals of the kind", "cheapest", "median", "most expensive");
        for (MeasuredServer server : refusing) {
            byOwn(server).forEach((own, refusals) -> table.row(summary(server, own, refusals)));
        }
        return "**CPU time of a refusal / Keycloak's own refusal of the same kind, goal "
                + Goal.text(Goal.REFUSAL_TO_OWN) + "**\n\n" + table.markdown();
    }

    private List<String> summary(MeasuredServer server, OwnRefusal own, List<RefusedRequest> refusals) {
        List<RefusedRequest> ordered = refusals.stream()
                .sorted(Comparator.comparingDouble(
                        refusal -> toOwn(server, refusal).median()))
                .toList();
        Sample medians = Sample.of(
                ordered.stream().map(refusal -> toOwn(server, refusal).median()).toList());
        return List.of(
                server.server().name(),
                own.title(),
                Integer.toString(ordered.size()),
                named(server, ordered.get(0)),
                RATIO.median(medians),
                named(server, ordered.get(ordered.size() - 1)));
    }

    private String named(MeasuredServer server, RefusedRequest refusal) {
        return RATIO.median(toOwn(server, refusal)) + " (`" + refusal.title() + "`)";
    }

    /** Lists every rejection. */
    String all() {
        if (refusing.isEmpty()) {
            return summary();
        }
        List<String> header = new ArrayList<>(List.of("refused", "Keycloak's own refusal"));
        for (MeasuredServer server : refusing) {
            String java = java(server);
            header.add("CPU µs, " + java);
            header.add("acceptance / refusal, " + java);
            header.add("refusal / Keycloak's own, goal " + Goal.text(Goal.REFUSAL_TO_OWN) + ", " + java);
            header.add("unexpected, " + java);
        }
        Table table = new Table(header);
        for (RefusedRequest refusal : refusing.get(0).refusals()) {
            List<String> row =
                    new ArrayList<>(List.of(refusal.title(), refusal.own().title()));
            refusing.forEach(server -> row.addAll(cells(server, refusal)));
            table.row(row);
        }
        return table.markdown();
    }

    private List<String> cells(MeasuredServer server, RefusedRequest refusal) {
        Series series = series(server, refusal.request());
        Sample acceptance = measurements.ratio(series.request(refusal.acceptance()), series, Quantity.CPU);
        return List.of(
                WHOLE.of(measurements.sample(series, Quantity.CPU)),
                TENTHS.of(acceptance),
                RATIO.of(toOwn(server, refusal), median -> Goal.isMet(median, Goal.REFUSAL_TO_OWN)),
                Long.toString(measurements.sum(series, LoadResult::wrong)));
    }

    private Sample toOwn(MeasuredServer server, RefusedRequest refusal) {
        Series series = series(server, refusal.request());
        return measurements.ratio(series, series.request(refusal.own().request()), Quantity.CPU);
    }

    private static Map<OwnRefusal, List<RefusedRequest>> byOwn(MeasuredServer server) {
        Map<OwnRefusal, List<RefusedRequest>> grouped = new TreeMap<>();
        server.refusals()
                .forEach(refusal -> grouped.computeIfAbsent(refusal.own(), own -> new ArrayList<>())
                        .add(refusal));
        return grouped;
    }

    private static Series series(MeasuredServer server, String request) {
        return new Series(server.server().name(), Algorithm.RS256.name(), request);
    }

    private static String java(MeasuredServer server) {
        Java java = server.server().setup().java();
        return "Java " + java.feature();
    }
}
