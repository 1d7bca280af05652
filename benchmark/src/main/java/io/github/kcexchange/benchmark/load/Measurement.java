// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.OptionalDouble;

/**
 * One kind of request, sent to one server for some seconds.
 *
 * @param round the round; round 0 warms the server up
 * @param cpuMicros CPU time of the server for each request, in microseconds
 * @param instructions instructions of the server for each request, if they were counted
 */
public record Measurement(int round, Series series, LoadResult load, double cpuMicros, OptionalDouble instructions) {

    public boolean warmsUp() {
        return round == 0;
    }
}
