// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.report.Chart;
import io.github.kcexchange.benchmark.statistics.Sample;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Contains the results of one dimension. */
record Grown(Dimension dimension, List<GrowthPoint> points, Measurements measurements) {

    /** Returns the name of the chart's file. */
    String file() {
        return dimension.name() + ".svg";
    }

    Chart chart() {
        return new Chart(
                "Cost of " + dimension.exchange() + " against " + dimension.title(),
                dimension.title(),
                "CPU µs for each request",
                List.of(
                        line(dimension.exchange(), GrowthPoint::ofExtension),
                        line(dimension.own(), GrowthPoint::ofKeycloak)));
    }

    private Chart.Line line(String name, Function<GrowthPoint, Series> series) {
        return new Chart.Line(
                name,
                points.stream()
                        .filter(point -> !cost(series.apply(point)).isEmpty())
                        .map(point -> chartPoint(point.size(), cost(series.apply(point))))
                        .toList());
    }

    private static Chart.Point chartPoint(int size, Sample cost) {
        return new Chart.Point(size, cost.lower(), cost.median(), cost.upper());
    }

    Sample cost(Series series) {
        return measurements.sample(series, Quantity.CPU);
    }

    GrowthPoint smallest() {
        return points.get(0);
    }

    GrowthPoint largest() {
        return points.get(points.size() - 1);
    }

    /** Returns the ratio of the cost at the largest size to the cost at the smallest size. */
    Sample growth(Function<GrowthPoint, Series> series) {
        return measurements.ratio(series.apply(largest()), series.apply(smallest()), Quantity.CPU);
    }

    /** Returns the steps from each size to the next one. */
    List<GrowthStep> steps(Function<GrowthPoint, Series> series) {
        return IntStream.range(1, points.size())
                .mapToObj(n -> step(points.get(n - 1), points.get(n), series))
                .filter(step -> !step.costs().isEmpty())
                .toList();
    }

    private GrowthStep step(GrowthPoint from, GrowthPoint to, Function<GrowthPoint, Series> series) {
        Sample costs = measurements.ratio(series.apply(to), series.apply(from), Quantity.CPU);
        return new GrowthStep(from.size(), to.size(), costs);
    }

    /** Returns the ratio of the extension's cost to the cost of Keycloak's own grant at one size. */
    Sample ratio(GrowthPoint point) {
        return measurements.ratio(point.ofExtension(), point.ofKeycloak(), Quantity.CPU);
    }

    long wrong(Series series) {
        return measurements.sum(series, load -> load.wrong());
    }
}
