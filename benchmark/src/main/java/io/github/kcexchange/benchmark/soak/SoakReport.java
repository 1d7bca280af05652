// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.report.Table;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Formats the results of {@code soak} as Markdown.
 *
 * @param greatest the greatest throughput in requests per second
 */
record SoakReport(String server, int minutes, double greatest, List<Part> parts) {

    /** Contains the results of a tenth of the soak. */
    record Part(LoadResult load, double liveHeapMegabytes) {}

    /** Returns the extremes of all parts and the values of each part. */
    String markdown(String machine) {
        return introduction(machine) + extremes().markdown() + "\n\n" + all().markdown();
    }

    /** Returns the least and the greatest value of all parts. */
    private Table extremes() {
        Table table = Table.of("", "least", "greatest", "goal");
        extremes(table, "requests per second", "%.0f", part -> part.load().perSecond(), "");
        extremes(table, "p50 ms", "%.1f", part -> part.load().p50Millis(), "");
        extremes(
                table,
                "p99 / p50",
                "%.1f",
                part -> part.load().p99Millis() / part.load().p50Millis(),
                "< 3");
        extremes(
                table,
                "unexpected or broken answers, 5xx",
                "%.0f",
                part -> part.load().wrong(),
                "0");
        extremes(table, "live heap after a full collection, MB", "%.0f", Part::liveHeapMegabytes, "does not grow");
        return table;
    }

    private void extremes(Table table, String title, String format, ToDoubleFunction<Part> value, String goal) {
        DoubleSummaryStatistics all = parts.stream().mapToDouble(value).summaryStatistics();
        table.row(title, number(format, all.getMin()), number(format, all.getMax()), goal);
    }

    /** Returns the values of each part. */
    private Table all() {
        Table table = Table.of(
                "part",
                "requests",
                "per second",
                "p50 ms",
                "p99 ms",
                "p99 / p50",
                "unexpected",
                "5xx",
                "broken",
                "live heap after a full collection, MB");
        for (int n = 0; n < parts.size(); n++) {
            table.row(row(n + 1, parts.get(n)));
        }
        return table;
    }

    private String introduction(String machine) {
        double average = parts.stream()
                .mapToDouble(part -> part.load().perSecond())
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "All exchanges mixed, on %s, %d minutes at %.0f %% of the greatest throughput"
                        + " (%.0f requests a second).%n%s.%n%n",
                server,
                minutes,
                100 * average / greatest,
                greatest,
                machine);
    }

    private static List<String> row(int number, Part part) {
        LoadResult load = part.load();
        return List.of(
                Integer.toString(number),
                Long.toString(load.requests()),
                number("%.0f", load.perSecond()),
                number("%.1f", load.p50Millis()),
                number("%.1f", load.p99Millis()),
                number("%.1f", load.p99Millis() / load.p50Millis()),
                Long.toString(load.unexpected()),
                Long.toString(load.failures()),
                Long.toString(load.broken()),
                number("%.0f", part.liveHeapMegabytes()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
