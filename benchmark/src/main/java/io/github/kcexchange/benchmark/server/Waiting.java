// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a condition is true. */
public final class Waiting {
    private static final long PAUSE_MILLIS = 100;

    private Waiting() {}

    public static void until(String condition, Duration patience, BooleanSupplier isTrue) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited too long until " + condition);
            }
            sleep(Duration.ofMillis(PAUSE_MILLIS));
        }
    }

    public static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
