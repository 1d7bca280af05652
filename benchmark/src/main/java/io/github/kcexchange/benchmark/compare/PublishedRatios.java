// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.rejection.OwnRejection;
import io.github.kcexchange.benchmark.report.Page;
import io.github.kcexchange.benchmark.report.PublishedTable;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the ratios of CPU time from the page of measured values. */
final class PublishedRatios {
    private static final Pattern JAVA = Pattern.compile("Java \\d+");

    private final List<PublishedTable> exchanges;
    private final List<PublishedTable> ownGrants;

    PublishedRatios(Page values) {
        this.exchanges = PublishedTable.in(values.content(Comparison.NAME));
        this.ownGrants = PublishedTable.in(values.content(OwnGrants.NAME));
    }

    /**
     * Identifies the values of one JDK and one algorithm.
     *
     * @param java the release, such as {@code Java 17}
     */
    record Column(String java, Algorithm algorithm) {

        String title() {
            return java + ", " + algorithm;
        }
    }

    /** Returns a column for each algorithm on each JDK. */
    List<Column> columns() {
        return Stream.concat(exchanges.stream(), ownGrants.stream())
                .flatMap(table -> table.header().stream())
                .flatMap(title -> JAVA.matcher(title).results())
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .flatMap(java -> Stream.of(Algorithm.values()).map(algorithm -> new Column(java, algorithm)))
                .toList();
    }

    /** Returns every ratio that has the goal. */
    Ratios of(Goal goal, Column column) {
        if (goal.equals(Goal.REJECTION)) {
            return rejections(row -> true, column);
        }
        return goal.equals(Goal.WITH_THE_JAR)
                ? ratios(ownGrants, RatioTables.WITH_THE_JAR, Exchanges.STOCK, column)
                : ratios(exchanges, RatioTables.EXCHANGES, ComparedExchange.titles(goal), column);
    }

    /** Returns the ratios of Keycloak's own rejections with the JAR and without it. They are measured with RS256. */
    Ratios ownRejections(Column column) {
        List<String> requests =
                Stream.of(OwnRejection.values()).map(OwnRejection::request).toList();
        return column.algorithm() == Algorithm.RS256
                ? ratios(ownGrants, RatioTables.WITH_THE_JAR, requests, column)
                : new Ratios(List.of());
    }

    /** Returns the ratios of Keycloak's own grants on two servers without the JAR. */
    Ratios control(Column column) {
        return ratios(ownGrants, RatioTables.CONTROL, Exchanges.STOCK, column);
    }

    /** Returns each rejection with Keycloak's own rejection that it is compared with. */
    Map<String, String> rejections() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Algorithm algorithm : Algorithm.values()) {
            table(exchanges, RejectionTables.title(algorithm))
                    .ifPresent(table -> table.rows().forEach(row -> found.put(row.get(0), row.get(1))));
        }
        return found;
    }

    Ratios rejections(Predicate<String> rejections, Column column) {
        return new Ratios(table(exchanges, RejectionTables.title(column.algorithm()))
                .map(table -> table.cells(
                        rejections, title -> title.startsWith(RejectionTables.TO_OWN) && title.endsWith(column.java())))
                .orElse(List.of()));
    }

    /** Returns the ratios of all these requests. One that the page does not have was not measured. */
    private static Ratios ratios(List<PublishedTable> tables, String table, List<String> requests, Column column) {
        return new Ratios(requests.stream()
                .map(request -> table(tables, table)
                        .map(found -> found.cells(request::equals, title -> title.startsWith(column.title())))
                        .filter(cells -> !cells.isEmpty())
                        .orElse(List.of(Spread.NONE)))
                .flatMap(List::stream)
                .toList());
    }

    /** Returns the first table with the title. A second one has instructions instead of CPU time. */
    private static Optional<PublishedTable> table(List<PublishedTable> tables, String title) {
        return tables.stream().filter(table -> table.title().equals(title)).findFirst();
    }
}
