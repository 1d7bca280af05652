// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import io.github.kcexchange.benchmark.statistics.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Durations and sizes that are no measurements of wrk. */
final class ScaleValues {
    private final Map<String, List<Double>> values = new HashMap<>();

    void add(String server, String quantity, double value) {
        values.computeIfAbsent(server + " " + quantity, key -> new ArrayList<>())
                .add(value);
    }

    Sample of(String server, String quantity) {
        return Sample.of(values.getOrDefault(server + " " + quantity, List.of()));
    }
}
