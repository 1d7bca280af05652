// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Contains the sorted values of one quantity.
 *
 * @param values the values in ascending order
 */
public record Sample(List<Double> values) {

    public Sample {
        values = values.stream().sorted().toList();
    }

    public static Sample of(Collection<Double> values) {
        return new Sample(List.copyOf(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public int size() {
        return values.size();
    }

    public double median() {
        int n = size();
        if (n == 0) {
            throw new IllegalStateException("No values");
        }
        return n % 2 == 1 ? values.get(n / 2) : (values.get(n / 2 - 1) + values.get(n / 2)) / 2;
    }

    /** Returns the 99th percentile: at most one of a hundred values is above it. */
    public double p99() {
        return values.get((99 * size() + 99) / 100 - 1);
    }

    /** Returns the lower quartile. A quarter of the values, rounded up, is at most as great. */
    public double lower() {
        return values.get((size() + 3) / 4 - 1);
    }

    /** Returns the upper quartile. A quarter of the values, rounded up, is at least as great. */
    public double upper() {
        return values.get(size() - (size() + 3) / 4);
    }
}
