// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.rejection.OwnRejection;
import io.github.kcexchange.benchmark.rejection.RejectedRequest;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Formats the cost of rejections, with a group of columns for each JDK. */
final class RejectionTables {
    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);
    private static final Spread RATIO = Spread.withDecimals(2);

    private final Measurements measurements;
    private final List<MeasuredServer> rejecting;

    RejectionTables(Measurements measurements, List<MeasuredServer> servers) {
        this.measurements = measurements;
        this.rejecting = servers.stream()
                .filter(server -> !server.rejections().isEmpty())
                .toList();
    }

    /** Summarizes the rejections by the kind of Keycloak's own rejection. */
    String summary() {
        if (rejecting.isEmpty()) {
            return "Rejections are measured on H2 only.";
        }
        List<String> header = new ArrayList<>(List.of("Keycloak's own rejection", "rejections of the kind"));
        rejecting.forEach(
                server -> header.addAll(List.of("median, " + java(server), "most expensive, " + java(server))));
        Table table = new Table(header);
        byOwn(rejecting.get(0)).forEach((own, rejections) -> table.row(summary(own, rejections)));
        return "**CPU time of a rejection / Keycloak's own rejection of the same kind, goal "
                + Goal.text(Goal.REJECTION_TO_OWN) + "**\n\n" + table.markdown();
    }

    private List<String> summary(OwnRejection own, List<RejectedRequest> rejections) {
        List<String> row = new ArrayList<>(List.of(own.title(), Integer.toString(rejections.size())));
        for (MeasuredServer server : rejecting) {
            Sample medians = Sample.of(rejections.stream()
                    .map(rejection -> toOwn(server, rejection).median())
                    .toList());
            row.add(RATIO.median(medians));
            row.add(named(server, mostExpensive(server, rejections)));
        }
        return row;
    }

    private RejectedRequest mostExpensive(MeasuredServer server, List<RejectedRequest> rejections) {
        return Collections.max(
                rejections,
                Comparator.comparingDouble(rejection -> toOwn(server, rejection).median()));
    }

    private String named(MeasuredServer server, RejectedRequest rejection) {
        double ratio = toOwn(server, rejection).median();
        String number = RATIO.number(ratio);
        return (Goal.isMet(ratio, Goal.REJECTION_TO_OWN) ? number : "**" + number + "**") + " `" + rejection.title()
                + "`";
    }

    /** Lists every rejection. */
    String all() {
        if (rejecting.isEmpty()) {
            return summary();
        }
        List<String> header = new ArrayList<>(List.of("rejected", "Keycloak's own rejection"));
        for (MeasuredServer server : rejecting) {
            String java = java(server);
            header.add("CPU µs, " + java);
            header.add("acceptance / rejection, " + java);
            header.add("rejection / Keycloak's own, goal " + Goal.text(Goal.REJECTION_TO_OWN) + ", " + java);
            header.add("unexpected, " + java);
        }
        Table table = new Table(header);
        for (RejectedRequest rejection : rejecting.get(0).rejections()) {
            List<String> row =
                    new ArrayList<>(List.of(rejection.title(), rejection.own().title()));
            rejecting.forEach(server -> row.addAll(cells(server, rejection)));
            table.row(row);
        }
        return table.markdown();
    }

    private List<String> cells(MeasuredServer server, RejectedRequest rejection) {
        Series series = series(server, rejection.request());
        Sample acceptance = measurements.ratio(series.request(rejection.acceptance()), series, Quantity.CPU);
        return List.of(
                WHOLE.of(measurements.sample(series, Quantity.CPU)),
                TENTHS.of(acceptance),
                RATIO.of(toOwn(server, rejection), median -> Goal.isMet(median, Goal.REJECTION_TO_OWN)),
                Long.toString(measurements.sum(series, LoadResult::wrong)));
    }

    private Sample toOwn(MeasuredServer server, RejectedRequest rejection) {
        Series series = series(server, rejection.request());
        return measurements.ratio(series, series.request(rejection.own().request()), Quantity.CPU);
    }

    private static Map<OwnRejection, List<RejectedRequest>> byOwn(MeasuredServer server) {
        Map<OwnRejection, List<RejectedRequest>> grouped = new TreeMap<>();
        server.rejections()
                .forEach(rejection -> grouped.computeIfAbsent(rejection.own(), own -> new ArrayList<>())
                        .add(rejection));
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
