// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Two browsers share the test classes. One class at a time has a browser, because Playwright's objects are not
 * thread-safe. Most of a browser test is waiting, so a second browser nearly halves the time of all of them.
 */
final class Browsers implements ResourceLocksProvider {
    private static final int NUMBER = 2;

    /** The browser of a class. */
    static String of(Class<?> testClass) {
        return "chromium " + Math.floorMod(testClass.getSimpleName().hashCode(), NUMBER);
    }

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return Set.of(new Lock(of(testClass)));
    }
}
