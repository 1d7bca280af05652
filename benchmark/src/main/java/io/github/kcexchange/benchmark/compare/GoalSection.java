// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.compare.PublishedRatios.Column;
import io.github.kcexchange.benchmark.compare.Ratios.Outcome;
import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.report.Page;
import io.github.kcexchange.benchmark.report.Report;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the published values with the goals. It has no other input than the page of measured values, so that it
 * cannot call a goal reached that these values miss.
 */
public final class GoalSection {
    private static final String NAME = "goals";

    private final Page values;
    private final PublishedRatios ratios;
    private final List<Column> columns;

    private GoalSection(Page values) {
        this.values = values;
        this.ratios = new PublishedRatios(values);
        this.columns = ratios.columns();
    }

    /** Writes the section to the page of performance. */
    public static void publish(Report report) {
        report.publishSummary(NAME, "Goals", of(report.measuredValues()));
    }

    static String of(Page values) {
        GoalSection section = new GoalSection(values);
        return String.join(
                "\n\n", section.counts(), section.goals().markdown(), section.rejections(), section.sources());
    }

    private String counts() {
        List<Outcome> all = Goal.OF_ISSUE_17.stream()
                .flatMap(goal -> outcomes(goal).stream())
                .toList();
        return count(all, Outcome.REACHED) + " of " + all.size() + " values reach their goal, "
                + count(all, Outcome.MISSED) + " miss it, and " + count(all, Outcome.NOT_MEASURED)
                + " are not measured. Bold: the goal is missed.\n"
                + "A row with several requests has the least and the greatest ratio, and the greatest decides.";
    }

    private Table goals() {
        Table table = new Table(header(List.of("CPU time of", "goal RS256", "goal ES256"), List.of("result")));
        for (Goal goal : Goal.OF_ISSUE_17) {
            List<String> row = new ArrayList<>(List.of(goal.title(), Goal.text(goal.rs256()), Goal.text(goal.es256())));
            columns.forEach(column -> row.add(ratios.of(goal, column).text(goal.of(column.algorithm()))));
            row.add(result(outcomes(goal)));
            table.row(row);
        }
        return table.row(withoutGoal("JAR installed / not installed, Keycloak's own rejections", ratios::ownRejections))
                .row(withoutGoal("control: not installed / not installed", ratios::control));
    }

    private List<String> withoutGoal(String title, Function<Column, Ratios> found) {
        List<String> row = new ArrayList<>(List.of(title, Spread.NONE, Spread.NONE));
        columns.forEach(column -> row.add(found.apply(column).text()));
        row.add("no goal");
        return row;
    }

    /** Lists the rejections that miss the goal. */
    private String rejections() {
        Map<String, String> measured = ratios.rejections();
        List<String> missed = measured.keySet().stream().filter(this::isMissed).toList();
        if (missed.isEmpty()) {
            return measured.isEmpty() ? "Rejections are not measured." : "No measured rejection misses the goal.";
        }
        Table table =
                new Table(header(List.of("rejection that misses the goal", "Keycloak's own rejection"), List.of()));
        for (String rejection : missed) {
            List<String> row = new ArrayList<>(List.of("`" + rejection + "`", measured.getOrDefault(rejection, "")));
            columns.forEach(column -> row.add(rejection(rejection, column).text(rejectionGoal(column))));
            table.row(row);
        }
        return table.markdown();
    }

    private boolean isMissed(String rejection) {
        return columns.stream()
                .anyMatch(column -> rejection(rejection, column).outcome(rejectionGoal(column)) == Outcome.MISSED);
    }

    private Ratios rejection(String rejection, Column column) {
        return ratios.rejections(rejection::equals, column);
    }

    private static double rejectionGoal(Column column) {
        return Goal.REJECTION.of(column.algorithm());
    }

    private List<Outcome> outcomes(Goal goal) {
        return columns.stream()
                .map(column -> ratios.of(goal, column).outcome(goal.of(column.algorithm())))
                .toList();
    }

    private static String result(List<Outcome> outcomes) {
        long missed = count(outcomes, Outcome.MISSED);
        long notMeasured = count(outcomes, Outcome.NOT_MEASURED);
        if (count(outcomes, Outcome.REACHED) == outcomes.size()) {
            return outcomes.isEmpty() ? "not measured" : "reached";
        }
        return Stream.of(
                        missed > 0 ? "missed in " + missed + " of " + outcomes.size() : "",
                        notMeasured > 0 ? notMeasured + " of " + outcomes.size() + " not measured" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Outcome> outcomes, Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    /** Returns the titles of all columns, with the measured ones in the middle. */
    private List<String> header(List<String> first, List<String> last) {
        return Stream.of(first.stream(), columns.stream().map(Column::title), last.stream())
                .flatMap(titles -> titles)
                .toList();
    }

    /** States how the values of each section were measured, with the first lines of the section. */
    private String sources() {
        return source("Exchanges and rejections", Comparison.NAME) + "\n"
                + source("Keycloak's own grants", OwnGrants.NAME);
    }

    private String source(String title, String section) {
        String lines = values.content(section)
                .lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> !line.startsWith("Bold"))
                .collect(Collectors.joining("\n  "));
        return "* " + title + ": " + (lines.isEmpty() ? "not measured." : lines);
    }
}
