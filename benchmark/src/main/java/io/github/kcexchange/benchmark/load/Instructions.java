// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.OptionalLong;

/** Counts the instructions of a process if the kernel permits it. */
public interface Instructions {

    /** Starts a count. */
    Count of(long pid);

    /** Returns a sentence for the report. */
    String note();

    /** Represents a running count. */
    @FunctionalInterface
    interface Count {

        /** Stops the count and returns the number of instructions. Empty if they were not counted. */
        OptionalLong stop();
    }

    /** Returns an implementation that counts no instructions, for the given reason. */
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
