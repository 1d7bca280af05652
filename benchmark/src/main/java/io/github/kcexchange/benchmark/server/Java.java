// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.nio.file.Path;

/**
 * A JDK that servers run on.
 *
 * @param version such as {@code 17.0.15}
 */
public record Java(Path home, String version) {

    /** The feature release, such as 17. */
    public int feature() {
        String first = version.split("[^0-9]")[0];
        return Integer.parseInt(first);
    }

    /** How names of servers tell JDKs apart. */
    public String shortName() {
        return "java" + feature();
    }

    /** A long-term support release: 17, and every second year's release since. */
    boolean isLongTerm() {
        return feature() >= 17 && (feature() - 17) % 4 == 0;
    }

    Path command(String name) {
        return home.resolve("bin").resolve(name);
    }
}
