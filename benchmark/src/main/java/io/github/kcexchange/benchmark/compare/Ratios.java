// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Contains the published ratios that have the same goal.
 *
 * @param cells the cells of a table, each with a median; a cell without a number was not measured
 */
record Ratios(List<String> cells) {
    private static final Pattern MEDIAN = Pattern.compile("^\\**(\\d+\\.\\d+)");
    private static final Spread RATIO = Spread.withDecimals(2);

    /** Lists the possible outcomes of a comparison with a goal. */
    enum Outcome {
        REACHED,
        MISSED,
        NOT_MEASURED
    }

    /** Returns whether all ratios reach the goal. A single one that is greater misses it for all of them. */
    Outcome outcome(double most) {
        DoubleSummaryStatistics medians = medians();
        if (medians.getCount() > 0 && !Goal.isMet(medians.getMax(), most)) {
            return Outcome.MISSED;
        }
        return medians.getCount() > 0 && isComplete(medians) ? Outcome.REACHED : Outcome.NOT_MEASURED;
    }

    /** Returns the least and the greatest ratio, in bold if the goal is missed. */
    String text(double most) {
        return outcome(most) == Outcome.MISSED ? "**" + text() + "**" : text();
    }

    /** Returns the least and the greatest ratio. */
    String text() {
        DoubleSummaryStatistics medians = medians();
        if (medians.getCount() == 0) {
            return Spread.NONE;
        }
        String least = RATIO.number(medians.getMin());
        String greatest = RATIO.number(medians.getMax());
        String range = least.equals(greatest) ? least : least + " to " + greatest;
        return isComplete(medians) ? range : range + ", incomplete";
    }

    private boolean isComplete(DoubleSummaryStatistics medians) {
        return medians.getCount() == cells.size();
    }

    private DoubleSummaryStatistics medians() {
        return cells.stream()
                .flatMap(cell -> MEDIAN.matcher(cell).results())
                .map(median -> median.group(1))
                .mapToDouble(Double::parseDouble)
                .summaryStatistics();
    }
}
