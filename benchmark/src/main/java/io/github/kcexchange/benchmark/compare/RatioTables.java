// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.goal.Goal;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Formats the ratios of one quantity, with a group of columns for each JDK. */
final class RatioTables {
    static final String EXCHANGES = "the extension / Keycloak";
    static final String WITH_THE_JAR = "JAR installed / not installed, H2";
    static final String CONTROL = "not installed / not installed, H2";

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
    String exchanges() {
        List<String> header = new ArrayList<>(List.of(EXCHANGES, "goal RS256", "goal ES256"));
        eachColumn((java, algorithm) ->
                        databases.stream().map(database -> column(java, algorithm) + ", " + database.title()))
                .forEach(header::add);
        Table table = new Table(header);
        for (ComparedExchange compared : ComparedExchange.ALL) {
            Goal goal = compared.goal();
            List<String> row =
                    new ArrayList<>(List.of(compared.title(), Goal.text(goal.rs256()), Goal.text(goal.es256())));
            eachColumn((java, algorithm) -> databases.stream()
                            .map(database -> ratio(compared, Setup.extended(database, java), algorithm)))
                    .forEach(row::add);
            table.row(row);
        }
        return table.markdown();
    }

    private String ratio(ComparedExchange compared, Setup setup, Algorithm algorithm) {
        Series own = new Series(setup.name(), algorithm.name(), compared.own());
        return ratio(own.request(compared.request()), own, compared.goal().of(algorithm));
    }

    /** Compares Keycloak's own grants and rejections with the extension installed and without it, on H2. */
    String withTheJar() {
        return ownRequests(WITH_THE_JAR, Optional.of(Goal.WITH_THE_JAR), JarComparison::withTheJar);
    }

    /**
     * Compares two servers without the extension. Two servers of one kind also differ. A difference of the same size is
     * no effect of the JAR. This comparison has no goal.
     */
    String control() {
        return ownRequests(CONTROL, Optional.empty(), JarComparison::control);
    }

    private String ownRequests(String title, Optional<Goal> goal, Function<Java, Setup> compared) {
        Stream<String> rejections = Stream.of(OwnRejection.values()).map(OwnRejection::request);
        List<String> requests =
                Stream.concat(Exchanges.STOCK.stream(), rejections).toList();
        return servers(title, requests, goal, compared, JarComparison::withoutTheJar);
    }

    /** Compares the exchanges of the extension on PostgreSQL and on H2. */
    String onPostgres() {
        return servers(
                "PostgreSQL / H2",
                Exchanges.EXTENSION,
                Optional.of(Goal.ON_POSTGRES),
                java -> Setup.extended(Database.POSTGRES, java),
                java -> Setup.extended(Database.H2, java));
    }

    /** Compares the same requests at two servers. */
    private String servers(
            String title,
            List<String> requests,
            Optional<Goal> goal,
            Function<Java, Setup> one,
            Function<Java, Setup> other) {
        List<String> header = new ArrayList<>(List.of(title));
        goal.ifPresent(any -> header.add("goal"));
        eachColumn((java, algorithm) -> Stream.of(column(java, algorithm))).forEach(header::add);
        Table table = new Table(header);
        for (String request : requests) {
            List<String> row = new ArrayList<>(List.of(request));
            goal.ifPresent(most -> row.add(Goal.text(most.rs256())));
            eachColumn((java, algorithm) -> {
                        Series divisor = new Series(other.apply(java).name(), algorithm.name(), request);
                        Series dividend = divisor.server(one.apply(java).name());
                        return Stream.of(goal.map(most -> ratio(dividend, divisor, most.of(algorithm)))
                                .orElseGet(() -> RATIO.of(measurements.ratio(dividend, divisor, quantity))));
                    })
                    .forEach(row::add);
            table.row(row);
        }
        return table.markdown();
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
