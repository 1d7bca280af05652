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
                + table().markdown();
    }

    private Table table() {
        Sample rejected = values.of(OTHER, REJECTED);
        return Table.of("gateway exchange (Basic)", nodes(1), nodes(2))
                .row("exchanges per second", WHOLE.of(one(PER_SECOND)), WHOLE.of(two(PER_SECOND)))
                .row("CPU µs a request, all nodes", WHOLE.of(one(CPU)), WHOLE.of(two(CPU)))
                .row("unexpected answers", sum(one(UNEXPECTED)), sum(two(UNEXPECTED)))
                .row("revocation: the other node rejects after, ms", Spread.NONE, TENTHS.of(rejected))
                .row("the same, 99th percentile, ms", Spread.NONE, TENTHS.number(rejected.p99()))
                .row("CPU µs of the other node for it", Spread.NONE, WHOLE.median(values.of(OTHER, CPU)));
    }

    private Sample one(String quantity) {
        return values.of(nodes(1), quantity);
    }

    private Sample two(String quantity) {
        return values.of(nodes(2), quantity);
    }

    private static String sum(Sample sample) {
        return WHOLE.number(
                sample.values().stream().mapToDouble(Double::doubleValue).sum());
    }
}
