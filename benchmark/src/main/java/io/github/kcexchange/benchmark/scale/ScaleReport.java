// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import io.github.kcexchange.benchmark.goal.Goal;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.report.Table;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import io.github.kcexchange.benchmark.statistics.Sample;
import io.github.kcexchange.benchmark.statistics.Spread;
import java.util.List;
import java.util.Locale;

/** Formats the results of {@code scale} as Markdown. */
record ScaleReport(Measurements measurements, NamedSamples values, ScaleSize size, String few, String many) {
    private static final Spread WHOLE = Spread.withDecimals(0);
    private static final Spread TENTHS = Spread.withDecimals(1);
    private static final Spread RATIO = Spread.withDecimals(2);
    /** Sets the goal for the cost with a million credentials, divided by the cost with a thousand. */
    private static final double SAME_COST = 1.10;
    /** Sets the goal for the latency with a million credentials, divided by the latency with a thousand. */
    private static final double SAME_LATENCY = 1.20;
    /** Sets the goal for the latency of a call. A page that takes longer feels slow. */
    private static final int SLOWEST_MILLIS = 200;

    /** Returns the latency of the management API, which the console waits for. */
    String summary(Rounds rounds, String machine) {
        return introduction(rounds, machine) + calls().markdown();
    }

    String tables(Rounds rounds, String machine) {
        return introduction(rounds, machine)
                + credentials().markdown()
                + "\n\n"
                + gateways().markdown()
                + "\n\n"
                + calls().markdown();
    }

    private static String introduction(Rounds rounds, String machine) {
        return String.format(
                Locale.ROOT,
                "%d rounds, %d s for each measurement in a round.%n%s.%n%n",
                rounds.number(),
                rounds.seconds(),
                machine);
    }

    private Table credentials() {
        Table table = new Table(List.of(
                "",
                count(size.fewCredentials()) + " credentials",
                count(size.manyCredentials()) + " credentials",
                "ratio",
                "goal"));
        measured(table, "exchange, CPU µs a request", Quantity.CPU, SAME_COST);
        measured(table, "exchange, p99 ms", Quantity.P99, SAME_LATENCY);
        row(table, "a page of 25 gateways with their credentials, ms", "list", SAME_LATENCY);
        row(table, "create a credential, ms", "create", SAME_LATENCY);
        row(table, "revoke a credential, ms", "revoke", SAME_LATENCY);
        row(table, "start-up, s", "start");
        row(table, "live heap after all of this, MB", "heap");
        return table;
    }

    private void measured(Table table, String title, Quantity quantity, double goal) {
        table.row(
                title,
                TENTHS.median(measurements.sample(series(few, ScaledServer.EXCHANGE), quantity)),
                TENTHS.median(measurements.sample(series(many, ScaledServer.EXCHANGE), quantity)),
                RATIO.of(
                        measurements.ratio(
                                series(many, ScaledServer.EXCHANGE), series(few, ScaledServer.EXCHANGE), quantity),
                        median -> Goal.isMet(median, goal)),
                Goal.text(goal));
    }

    private void row(Table table, String title, String quantity, double goal) {
        double ratio = ratio(quantity);
        String number = RATIO.number(ratio);
        row(table, title, quantity, Goal.isMet(ratio, goal) ? number : "**" + number + "**", Goal.text(goal));
    }

    /** Adds a row without a goal. */
    private void row(Table table, String title, String quantity) {
        row(table, title, quantity, RATIO.number(ratio(quantity)), Spread.NONE);
    }

    private void row(Table table, String title, String quantity, String ratio, String goal) {
        table.row(
                title, TENTHS.median(values.of(few, quantity)), TENTHS.median(values.of(many, quantity)), ratio, goal);
    }

    private double ratio(String quantity) {
        return values.of(many, quantity).median() / values.of(few, quantity).median();
    }

    private Table gateways() {
        Table table = Table.of("gateways in use, caches", "CPU µs a request", "p99 ms", "live heap MB");
        for (String caches : List.of("default", "sized")) {
            gateways(table, "a few of " + count(size.gateways()) + ", " + caches, caches, ScaledServer.EXCHANGE);
            gateways(table, count(size.gateways()) + ", " + caches, caches, "gateway-of-many");
        }
        return table;
    }

    private void gateways(Table table, String title, String caches, String request) {
        Series series = series(many, caches + "-" + request);
        table.row(
                title,
                WHOLE.of(measurements.sample(series, Quantity.CPU)),
                TENTHS.median(measurements.sample(series, Quantity.P99)),
                WHOLE.median(values.of(many, "heap " + caches)));
    }

    private Table calls() {
        Table table = Table.of(
                "management API, " + count(size.gateways()) + " gateways, " + count(size.manyCredentials())
                        + " credentials",
                "median ms",
                "p99 ms",
                "goal");
        for (ManagementCall call : ManagementCall.values()) {
            Sample sample = values.of(many, call.name());
            String p99 = TENTHS.number(sample.p99());
            table.row(
                    call.title(),
                    TENTHS.median(sample),
                    sample.p99() < SLOWEST_MILLIS ? p99 : "**" + p99 + "**",
                    "< " + SLOWEST_MILLIS);
        }
        return table;
    }

    private static Series series(String server, String request) {
        return new Series(server, Algorithm.RS256.name(), request);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
