// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.List;
import java.util.Locale;

/** Formats the results of {@code growth} as Markdown. */
record GrowthReport(List<Grown> grown) {
    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread RATIO = Spread.withDecimals(2);

    static String introduction(Rounds rounds, String database, String machine) {
        return String.format(
                Locale.ROOT,
                "%d rounds, %d s for each measurement in a round, RS256, %s.%n%s.",
                rounds.number(),
                rounds.seconds(),
                database,
                machine);
    }

    /** Compares the sizes of each dimension, and embeds the charts, two in a row. */
    String summary() {
        Table table = Table.of(
                "quantity",
                "from",
                "to",
                "exchange",
                "cost, largest / smallest",
                "steepest step / linear",
                "Keycloak's own grant",
                "its cost",
                "its steepest step");
        for (Grown each : grown) {
            table.row(
                    each.dimension().title(),
                    count(each.smallest().size()),
                    count(each.largest().size()),
                    each.dimension().exchange(),
                    RATIO.of(each.growth(GrowthPoint::ofExtension)),
                    GrowthStep.steepest(each.steps(GrowthPoint::ofExtension)),
                    each.dimension().own(),
                    RATIO.of(each.growth(GrowthPoint::ofKeycloak)),
                    GrowthStep.steepest(each.steps(GrowthPoint::ofKeycloak)));
        }
        return String.join("\n\n", "Bold: the cost grows more than the size.", table.markdown(), charts());
    }

    private String charts() {
        Table charts = Table.of("", "");
        List<String> images = grown.stream().map(GrowthReport::image).toList();
        for (int n = 0; n < images.size(); n += 2) {
            charts.row(images.get(n), n + 1 < images.size() ? images.get(n + 1) : "");
        }
        return charts.markdown();
    }

    private static String image(Grown each) {
        return "![" + each.chart().title() + "](images/performance/" + each.file() + ")";
    }

    /** Lists every size of every dimension. */
    String tables() {
        Table table = Table.of(
                "quantity",
                "size",
                "exchange",
                "CPU µs",
                "unexpected",
                "Keycloak's own grant",
                "CPU µs",
                "unexpected",
                "exchange / own grant");
        for (Grown each : grown) {
            each.points().forEach(point -> table.row(row(each, point)));
        }
        return table.markdown();
    }

    private static List<String> row(Grown each, GrowthPoint point) {
        return List.of(
                each.dimension().title(),
                count(point.size()),
                each.dimension().exchange(),
                WHOLE.of(each.cost(point.ofExtension())),
                Long.toString(each.wrong(point.ofExtension())),
                each.dimension().own(),
                WHOLE.of(each.cost(point.ofKeycloak())),
                Long.toString(each.wrong(point.ofKeycloak())),
                RATIO.of(each.ratio(point)));
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
