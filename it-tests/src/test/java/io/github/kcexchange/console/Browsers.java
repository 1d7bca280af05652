// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Distributes the test classes to two browsers. One class at a time uses a browser, because Playwright's objects are
 * not thread-safe. A browser test mostly waits, so the second browser almost halves the total time.
 */
final class Browsers implements ResourceLocksProvider {
    private static final int NUMBER = 2;

    /** Returns the browser of a class. */
    static String of(Class<?> testClass) {
        return "chromium " + Math.floorMod(testClass.getSimpleName().hashCode(), NUMBER);
    }

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return Set.of(new Lock(of(testClass)));
    }
}
