// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.rejection.RejectedRequest;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the cost of rejections with one algorithm, with a group of columns for each JDK. */
final class RejectionTables {
    /** Begins the title of each column with ratios that have a goal. */
    static final String TO_OWN = "rejection / Keycloak's own";

    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);
    private static final Spread RATIO = Spread.withDecimals(2);

    private final Measurements measurements;
    private final List<MeasuredServer> rejecting;
    private final Algorithm algorithm;

    private RejectionTables(Measurements measurements, List<MeasuredServer> rejecting, Algorithm algorithm) {
        this.measurements = measurements;
        this.rejecting = rejecting;
        this.algorithm = algorithm;
    }

    /** Lists every rejection, with a table for each algorithm. */
    static String markdown(Measurements measurements, List<MeasuredServer> servers) {
        List<MeasuredServer> rejecting =
                servers.stream().filter(server -> !server.rejected().isEmpty()).toList();
        if (rejecting.isEmpty()) {
            return "Rejections are measured on H2 only.";
        }
        return Stream.of(Algorithm.values())
                .map(algorithm -> new RejectionTables(measurements, rejecting, algorithm).markdown())
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns the title of the table with the rejections of one algorithm. */
    static String title(Algorithm algorithm) {
        return "rejected, " + algorithm;
    }

    private String markdown() {
        List<String> header = new ArrayList<>(List.of(title(algorithm), "Keycloak's own rejection"));
        for (MeasuredServer server : rejecting) {
            String java = "Java " + server.server().setup().java().feature();
            header.add("CPU µs, " + java);
            header.add("acceptance / rejection, " + java);
            header.add(TO_OWN + ", goal " + Goal.text(Goal.REJECTION.of(algorithm)) + ", " + java);
            header.add("unexpected, " + java);
        }
        Table table = new Table(header);
        for (RejectedRequest rejection : rejecting.get(0).rejections(algorithm)) {
            List<String> row =
                    new ArrayList<>(List.of(rejection.title(), rejection.own().title()));
            rejecting.forEach(server -> row.addAll(cells(server, rejection)));
            table.row(row);
        }
        return table.markdown();
    }

    private List<String> cells(MeasuredServer server, RejectedRequest rejection) {
        Series series = new Series(server.server().name(), algorithm.name(), rejection.request());
        Sample acceptance = measurements.ratio(series.request(rejection.acceptance()), series, Quantity.CPU);
        Sample toOwn = measurements.ratio(series, series.request(rejection.own().request()), Quantity.CPU);
        return List.of(
                WHOLE.of(measurements.sample(series, Quantity.CPU)),
                TENTHS.of(acceptance),
                RATIO.of(toOwn, median -> Goal.isMet(median, Goal.REJECTION.of(algorithm))),
                Long.toString(measurements.sum(series, LoadResult::wrong)));
    }
}
