// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

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
    /** Sets the goal for the latency of a call. A page that takes longer feels slow. */
    private static final int SLOWEST_MILLIS = 200;

    String markdown(Rounds rounds, String machine) {
        return String.format(
                        "%d rounds, %d s for each measurement in a round.%n%s.%n%n",
                        rounds.number(), rounds.seconds(), machine)
                + credentials().markdown()
                + "\n\n"
                + gateways().markdown()
                + "\n\n"
                + calls().markdown();
    }

    private Table credentials() {
        Table table = new Table(List.of(
                "",
                count(size.fewCredentials()) + " credentials",
                count(size.manyCredentials()) + " credentials",
                "ratio",
                "goal"));
        measured(table, "exchange, CPU µs a request", Quantity.CPU, "≤ 1.10");
        measured(table, "exchange, p99 ms", Quantity.P99, "≤ 1.20");
        row(table, "a page of 25 gateways with their credentials, ms", "list", "≤ 1.20");
        row(table, "create a credential, ms", "create", "≤ 1.20");
        row(table, "revoke a credential, ms", "revoke", "≤ 1.20");
        row(table, "start-up, s", "start", "1");
        row(table, "live heap after all of this, MB", "heap", "bounded");
        return table;
    }

    private void measured(Table table, String title, Quantity quantity, String goal) {
        table.row(
                title,
                TENTHS.median(measurements.sample(series(few, ScaledServer.EXCHANGE), quantity)),
                TENTHS.median(measurements.sample(series(many, ScaledServer.EXCHANGE), quantity)),
                RATIO.of(measurements.ratio(
                        series(many, ScaledServer.EXCHANGE), series(few, ScaledServer.EXCHANGE), quantity)),
                goal);
    }

    private void row(Table table, String title, String quantity, String goal) {
        Sample ofFew = values.of(few, quantity);
        Sample ofMany = values.of(many, quantity);
        table.row(
                title,
                TENTHS.median(ofFew),
                TENTHS.median(ofMany),
                RATIO.number(ofMany.median() / ofFew.median()),
                goal);
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
