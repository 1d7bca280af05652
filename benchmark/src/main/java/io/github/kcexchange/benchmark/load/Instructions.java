// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.OptionalLong;

/** Counts the instructions of a process, where the kernel allows it. */
public interface Instructions {

    /** Begins to count. */
    Count of(long pid);

    /** A sentence for the report. */
    String note();

    /** A count that has begun. */
    @FunctionalInterface
    interface Count {

        /** The instructions since the count began; empty if they were not counted. */
        OptionalLong stop();
    }

    /** No count at all. */
    static Instructions notCounted(String reason) {
        return new Instructions() {
            @Override
            public Count of(long pid) {
                return OptionalLong::empty;
            }

            @Override
            public String note() {
                return "Instructions are not counted: " + reason;
            }
        };
    }
}
