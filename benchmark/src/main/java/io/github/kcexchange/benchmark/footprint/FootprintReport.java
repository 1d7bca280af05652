// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.footprint;

import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.List;

/** Formats the results of {@code footprint} as Markdown. */
record FootprintReport(List<Java> javas, Database database, NamedSamples values) {
    static final String START = "start";
    static final String HEAP = "heap";
    static final String SIZE = "size";

    private static final String PURPOSE = "footprint";

    static Setup with(Database database, Java java) {
        return Setup.extended(database, java).forPurpose(PURPOSE);
    }

    static Setup without(Database database, Java java) {
        return Setup.stock(database, java).forPurpose(PURPOSE);
    }

    String markdown(int starts, String machine) {
        Table table = Table.of("", "without the JARs", "with the JARs", "difference");
        for (Java java : javas) {
            row(table, "start-up on Java " + java.feature() + ", s", java, START, Spread.withDecimals(2));
            row(table, "live heap after it, MB", java, HEAP, Spread.withDecimals(1));
        }
        row(table, "distribution after the build, MB", javas.get(0), SIZE, Spread.withDecimals(1));
        return "%d starts of each server on %s, in turn.%n%s.%n%n".formatted(starts, database.title(), machine)
                + table.markdown();
    }

    private void row(Table table, String title, Java java, String quantity, Spread spread) {
        Sample without = values.of(without(database, java).name(), quantity);
        Sample with = values.of(with(database, java).name(), quantity);
        table.row(title, spread.of(without), spread.of(with), spread.number(with.median() - without.median()));
    }
}
