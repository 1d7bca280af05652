// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.nio.file.Path;

/**
 * Represents a JDK that runs servers.
 *
 * @param version the version, such as {@code 17.0.15}
 */
public record Java(Path home, String version) {

    /** Returns the feature release, such as 17. */
    public int feature() {
        String first = version.split("[^0-9]")[0];
        return Integer.parseInt(first);
    }

    /** Returns the part of a server's name that identifies the JDK. */
    public String shortName() {
        return "java" + feature();
    }

    /** Returns whether this is a long-term support release, which is 17 or every fourth release after it. */
    boolean isLongTerm() {
        return feature() >= 17 && (feature() - 17) % 4 == 0;
    }

    Path command(String name) {
        return home.resolve("bin").resolve(name);
    }
}
