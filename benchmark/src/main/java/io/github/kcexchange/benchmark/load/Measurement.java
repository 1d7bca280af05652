// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.OptionalDouble;

/**
 * Contains the result of sending one kind of request to one server.
 *
 * @param round the number of the round; round 0 warms up the server
 * @param cpuMicros the server's CPU time per request, in microseconds
 * @param instructions the server's instructions per request; empty if they were not counted
 */
public record Measurement(int round, Series series, LoadResult load, double cpuMicros, OptionalDouble instructions) {

    public boolean warmsUp() {
        return round == 0;
    }
}
