// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import io.github.kcexchange.benchmark.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Collects all measurements of a run. Samples and ratios exclude the warm-up round. They also exclude a measurement
 * with an unexpected answer, because the server did something else than the name of the request states.
 */
public final class Measurements {
    private final List<Measurement> all = new ArrayList<>();

    public Measurement add(Measurement measurement) {
        all.add(measurement);
        return measurement;
    }

    /** Returns every measurement, including those of the warm-up round. */
    public List<Measurement> all() {
        return List.copyOf(all);
    }

    /** Returns every series in the order of its first measurement. */
    public Set<Series> series() {
        Set<Series> found = new LinkedHashSet<>();
        all.stream().filter(m -> !m.warmsUp()).forEach(m -> found.add(m.series()));
        return found;
    }

    public Sample sample(Series series, Quantity quantity) {
        return Sample.of(List.copyOf(byRound(series, quantity).values()));
    }

    /** Divides the values of one series by those of the other, for each round that measured both. */
    public Sample ratio(Series one, Series other, Quantity quantity) {
        Map<Integer, Double> divisors = byRound(other, quantity);
        List<Double> ratios = new ArrayList<>();
        byRound(one, quantity).forEach((round, value) -> {
            Double divisor = divisors.get(round);
            if (divisor != null) {
                ratios.add(value / divisor);
            }
        });
        return Sample.of(ratios);
    }

    /** Returns whether the kernel allowed the run to count instructions. */
    public boolean countedInstructions() {
        return all.stream().anyMatch(m -> m.instructions().isPresent());
    }

    public long sum(Series series, ToLongFunction<LoadResult> count) {
        return measured(series).mapToLong(m -> count.applyAsLong(m.load())).sum();
    }

    private Map<Integer, Double> byRound(Series series, Quantity quantity) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        measured(series)
                .filter(m -> m.load().wrong() == 0)
                .forEach(m -> quantity.of().apply(m).ifPresent(value -> values.put(m.round(), value)));
        return values;
    }

    private java.util.stream.Stream<Measurement> measured(Series series) {
        return all.stream().filter(m -> !m.warmsUp() && m.series().equals(series));
    }

    /** Selects the quantity to compare or to show. */
    public enum Quantity {
        CPU(m -> OptionalDouble.of(m.cpuMicros())),
        INSTRUCTIONS(Measurement::instructions),
        PER_SECOND(m -> OptionalDouble.of(m.load().perSecond())),
        P50(m -> OptionalDouble.of(m.load().p50Millis())),
        P99(m -> OptionalDouble.of(m.load().p99Millis()));

        @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
        private final Function<Measurement, OptionalDouble> value;

        Quantity(Function<Measurement, OptionalDouble> value) {
            this.value = value;
        }

        Function<Measurement, OptionalDouble> of() {
            return value;
        }
    }
}
