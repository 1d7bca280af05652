// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import org.junit.jupiter.api.Test;

final class NodesReportTest {
    private final NamedSamples values = new NamedSamples();

    @Test
    void oneTableHasTheThroughputAndTheRevocation() {
        add("one node", 800, 2000, 0);
        add("2 nodes", 600, 3000, 1);
        add("2 nodes", 600, 3000, 2);
        values.add(NodesReport.OTHER, NodesReport.REJECTED, 12);
        values.add(NodesReport.OTHER, NodesReport.CPU, 2100);
        assertThat(new NodesReport(values).markdown(new Rounds(10, 1, false), "machine"))
                .contains("10 rounds of 1 s")
                .contains("| gateway exchange (Basic) | one node | 2 nodes |")
                .contains("| exchanges per second | 800 (800 to 800) | 600 (600 to 600) |")
                .contains("| unexpected answers | 0 | 3 |")
                .contains("| revocation: the other node rejects after, ms | - | 12.0 (12.0 to 12.0) |")
                .contains("| CPU µs of the other node for it | - | 2100 |");
    }

    private void add(String nodes, double perSecond, double cpu, double unexpected) {
        values.add(nodes, NodesReport.PER_SECOND, perSecond);
        values.add(nodes, NodesReport.CPU, cpu);
        values.add(nodes, NodesReport.UNEXPECTED, unexpected);
    }
}
