// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.statistics;

import java.util.Locale;
import java.util.function.DoublePredicate;

/** Formats a sample as its median, with the quartiles in parentheses. */
public final class Spread {
    public static final String NONE = "-";

    private final int decimals;

    private Spread(int decimals) {
        this.decimals = decimals;
    }

    public static Spread withDecimals(int decimals) {
        return new Spread(decimals);
    }

    public String of(Sample sample) {
        return sample.isEmpty()
                ? NONE
                : number(sample.median()) + " (" + number(sample.lower()) + " to " + number(sample.upper()) + ")";
    }

    /** Formats a sample, in bold if its median misses the goal. */
    public String of(Sample sample, DoublePredicate goal) {
        return sample.isEmpty() || goal.test(sample.median()) ? of(sample) : "**" + of(sample) + "**";
    }

    public String median(Sample sample) {
        return sample.isEmpty() ? NONE : number(sample.median());
    }

    public String number(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
