// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.report.Table;
import java.util.List;
import java.util.Locale;

/**
 * Formats the results of {@code soak} as Markdown.
 *
 * @param greatest the greatest throughput in requests per second
 */
record SoakReport(String server, int minutes, double greatest, List<Part> parts) {

    /** Contains the results of a tenth of the soak. */
    record Part(LoadResult load, double liveHeapMegabytes) {}

    String markdown(String machine) {
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
        return String.format(
                        Locale.ROOT,
                        "All exchanges mixed, on %s, %d minutes at %.0f %% of the greatest throughput"
                                + " (%.0f requests a second).%n%s.%n%n",
                        server,
                        minutes,
                        100
                                * parts.stream()
                                        .mapToDouble(part -> part.load().perSecond())
                                        .average()
                                        .orElse(0)
                                / greatest,
                        greatest,
                        machine)
                + table.markdown();
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
