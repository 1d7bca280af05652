// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Formats the cost of requests as Markdown: its ratios, then the cost of each kind of request.
 *
 * @param introduction states how the requests were measured
 * @param ratios formats the ratios of one quantity
 */
record CostReport(Run run, Measurements measurements, String introduction, Function<Quantity, String> ratios) {

    /** Returns the ratios of CPU time and of instructions, and each kind of request. */
    String tables() {
        List<String> parts =
                new ArrayList<>(List.of(introduction, run.instructions().note(), titled("CPU time", Quantity.CPU)));
        if (measurements.countedInstructions()) {
            parts.add(titled("Instructions", Quantity.INSTRUCTIONS));
        }
        parts.add(new CostTable(measurements).markdown());
        return String.join("\n\n", parts);
    }

    private String titled(String title, Quantity quantity) {
        return "**" + title + "**\n\n" + ratios.apply(quantity);
    }
}
