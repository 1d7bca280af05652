// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.Comparator;
import java.util.List;

/**
 * Represents the step from one measured size to the next one.
 *
 * @param costs the cost at the second size, divided by the cost at the first one, in each round
 */
record GrowthStep(int from, int to, Sample costs) {
    /** Is the factor of a cost that grows as its size does. */
    private static final double LINEAR = 1.00;

    private static final Spread RATIO = Spread.withDecimals(2);

    /** Returns the growth of the cost, divided by the growth of the size. */
    double factor() {
        return costs.median() * from / to;
    }

    /** Describes the step with the greatest factor, in bold if the cost grows more than the size. */
    static String steepest(List<GrowthStep> steps) {
        return steps.stream()
                .max(Comparator.comparingDouble(GrowthStep::factor))
                .map(GrowthStep::text)
                .orElse(Spread.NONE);
    }

    private String text() {
        String text = GrowthReport.count(from) + " to " + GrowthReport.count(to) + ": " + RATIO.number(factor());
        return Goal.isMet(factor(), LINEAR) ? text : "**" + text + "**";
    }
}
