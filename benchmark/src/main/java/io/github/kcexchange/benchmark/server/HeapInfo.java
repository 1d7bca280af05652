// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the answer of {@code jcmd GC.heap_info} for the G1 collector. Each Java release has its own format. */
final class HeapInfo {
    private static final Pattern USED = Pattern.compile("garbage-first heap .*\\bused ([0-9]+)K");
    private static final int KILOBYTES = 1024;

    private HeapInfo() {}

    /** Returns the megabytes of the heap that are in use. */
    static double usedMegabytes(String answer) {
        Matcher used = USED.matcher(answer);
        if (!used.find()) {
            throw new IllegalStateException("No size of a heap: " + answer);
        }
        return Double.parseDouble(used.group(1)) / KILOBYTES;
    }
}
