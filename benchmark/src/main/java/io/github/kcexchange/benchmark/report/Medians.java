// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.regex.Pattern;

/**
 * Reduces Markdown to its medians. A person reads the page in a few minutes; the page of measured values keeps the
 * quartiles.
 */
final class Medians {
    /** Matches the quartiles as {@link io.github.kcexchange.benchmark.statistics.Spread} writes them. */
    private static final Pattern QUARTILES = Pattern.compile(" \\(-?\\d+(\\.\\d+)? to -?\\d+(\\.\\d+)?\\)");

    private Medians() {}

    static String of(String markdown) {
        return QUARTILES.matcher(markdown).replaceAll("");
    }
}
