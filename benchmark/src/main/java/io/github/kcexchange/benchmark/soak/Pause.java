// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

/**
 * Calculates the pause between two requests of a connection.
 *
 * @param connections the number of connections
 * @param perSecond the intended number of requests per second over all connections
 */
record Pause(int connections, double perSecond, double millis) {

    Pause(int connections, double perSecond) {
        this(connections, perSecond, 0);
    }

    /** Returns a better pause, calculated from the requests per second that this pause led to. */
    Pause after(double seenPerSecond) {
        double changed = millis + 1000.0 * connections * (1 / perSecond - 1 / seenPerSecond);
        return new Pause(connections, perSecond, Math.max(0, changed));
    }
}
