// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.nodes;

import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;

/** Formats the results of {@code nodes} as Markdown. */
record NodesReport(NamedSamples values) {
    static final String PER_SECOND = "per second";
    static final String CPU = "CPU";
    static final String UNEXPECTED = "unexpected";
    static final String REJECTED = "rejected after";
    /** Names the node that does not revoke. */
    static final String OTHER = "other node";

    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);

    static String nodes(int number) {
        return number == 1 ? "one node" : number + " nodes";
    }

    String markdown(Rounds rounds, String machine) {
        return "%d rounds of %d s, one node and two nodes in turn, both on this machine.%n%s.%n%n"
                        .formatted(rounds.number(), rounds.seconds(), machine)
                + throughput().markdown()
                + "\n\n"
                + revocation().markdown();
    }

    private Table throughput() {
        Table table = Table.of("gateway exchange (Basic)", "per second", "CPU µs a request, all nodes", "unexpected");
        for (int number = 1; number <= 2; number++) {
            String name = nodes(number);
            Sample unexpected = values.of(name, UNEXPECTED);
            table.row(
                    name,
                    WHOLE.of(values.of(name, PER_SECOND)),
                    WHOLE.of(values.of(name, CPU)),
                    WHOLE.number(unexpected.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()));
        }
        return table;
    }

    private Table revocation() {
        Sample rejected = values.of(OTHER, REJECTED);
        return Table.of("a revocation at one node", "at the other node")
                .row("its first rejection after the answer, ms", TENTHS.of(rejected))
                .row("the same, 99th percentile, ms", TENTHS.number(rejected.p99()))
                .row("CPU µs for each revocation", WHOLE.median(values.of(OTHER, CPU)));
    }
}
