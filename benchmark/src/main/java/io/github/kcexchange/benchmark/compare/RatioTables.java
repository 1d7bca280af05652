// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.rejection.OwnRejection;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Formats the ratios of one quantity, with a group of columns for each JDK. */
final class RatioTables {
    private static final Spread RATIO = Spread.withDecimals(2);

    private final Measurements measurements;
    private final Quantity quantity;
    private final List<Java> javas;
    private final List<Database> databases;

    RatioTables(Measurements measurements, Quantity quantity, List<Java> javas, List<Database> databases) {
        this.measurements = measurements;
        this.quantity = quantity;
        this.javas = javas;
        this.databases = databases;
    }

    /** Compares the exchanges of the extension with Keycloak's own grants. */
    String goals() {
        List<String> header = new ArrayList<>(List.of("the extension / Keycloak", "goal RS256", "goal ES256"));
        eachColumn((java, algorithm) ->
                        databases.stream().map(database -> column(java, algorithm) + ", " + database.title()))
                .forEach(header::add);
        Table table = new Table(header);
        for (Goal goal : Goal.ALL) {
            List<String> row = new ArrayList<>(List.of(goal.title(), Goal.text(goal.rs256()), Goal.text(goal.es256())));
            eachColumn((java, algorithm) ->
                            databases.stream().map(database -> goal(goal, Setup.extended(database, java), algorithm)))
                    .forEach(row::add);
            table.row(row);
        }
        return table.markdown();
    }

    private String goal(Goal goal, Setup setup, Algorithm algorithm) {
        Series own = new Series(setup.name(), algorithm.name(), goal.own());
        return ratio(own.request(goal.request()), own, goal.of(algorithm));
    }

    /** Compares Keycloak's own grants and rejections with the extension installed and without it, on H2. */
    String withTheJar() {
        Table table = new Table(header("JAR installed / not installed, H2"));
        Stream<String> rejections = Stream.of(OwnRejection.values()).map(OwnRejection::request);
        Stream.concat(Exchanges.STOCK.stream(), rejections)
                .forEach(request -> table.row(row(request, Goal.SAME_WITH_THE_JAR, (java, algorithm) -> {
                    Series without =
                            new Series(JarComparison.withoutTheJar(java).name(), algorithm.name(), request);
                    Series with = without.server(JarComparison.withTheJar(java).name());
                    return ratio(with, without, Goal.SAME_WITH_THE_JAR);
                })));
        return table.markdown();
    }

    /** Compares the exchanges of the extension on PostgreSQL and on H2. */
    String onPostgres() {
        Table table = new Table(header("PostgreSQL / H2"));
        Exchanges.EXTENSION.forEach(request -> table.row(row(request, Goal.POSTGRES_TO_H2, (java, algorithm) -> {
            Series h2 = new Series(Setup.extended(Database.H2, java).name(), algorithm.name(), request);
            Series postgres = h2.server(Setup.extended(Database.POSTGRES, java).name());
            return ratio(postgres, h2, Goal.POSTGRES_TO_H2);
        })));
        return table.markdown();
    }

    private List<String> header(String title) {
        List<String> header = new ArrayList<>(List.of(title, "goal"));
        eachColumn((java, algorithm) -> Stream.of(column(java, algorithm))).forEach(header::add);
        return header;
    }

    private List<String> row(String title, double goal, BiFunction<Java, Algorithm, String> cell) {
        List<String> row = new ArrayList<>(List.of(title, Goal.text(goal)));
        eachColumn((java, algorithm) -> Stream.of(cell.apply(java, algorithm))).forEach(row::add);
        return row;
    }

    private Stream<String> eachColumn(BiFunction<Java, Algorithm, Stream<String>> cells) {
        return javas.stream()
                .flatMap(java -> Stream.of(Algorithm.values()).flatMap(algorithm -> cells.apply(java, algorithm)));
    }

    private static String column(Java java, Algorithm algorithm) {
        return "Java " + java.feature() + ", " + algorithm;
    }

    private String ratio(Series one, Series other, double goal) {
        Sample ratios = measurements.ratio(one, other, quantity);
        return RATIO.of(ratios, median -> Goal.isMet(median, goal));
    }
}
