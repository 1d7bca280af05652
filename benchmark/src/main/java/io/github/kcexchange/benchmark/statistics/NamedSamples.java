// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects durations and sizes that the load generator does not measure, by server and quantity. */
public final class NamedSamples {
    private final Map<String, List<Double>> values = new HashMap<>();

    public void add(String server, String quantity, double value) {
        values.computeIfAbsent(server + " " + quantity, key -> new ArrayList<>())
                .add(value);
    }

    public Sample of(String server, String quantity) {
        return Sample.of(values.getOrDefault(server + " " + quantity, List.of()));
    }
}
