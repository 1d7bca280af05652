// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

/**
 * The pause between two requests of a connection.
 *
 * @param connections how many send
 * @param perSecond how many requests they are to send together
 */
record Pause(int connections, double perSecond, double millis) {

    Pause(int connections, double perSecond) {
        this(connections, perSecond, 0);
    }

    /** A better one, after so many requests a second were sent with this one. */
    Pause after(double seenPerSecond) {
        double changed = millis + 1000.0 * connections * (1 / perSecond - 1 / seenPerSecond);
        return new Pause(connections, perSecond, Math.max(0, changed));
    }
}
