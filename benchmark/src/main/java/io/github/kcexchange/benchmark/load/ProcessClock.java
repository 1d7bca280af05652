// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import io.github.kcexchange.benchmark.server.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the CPU time of a process from {@code /proc/PID/stat}. */
public final class ProcessClock {
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final long ticksPerSecond;

    ProcessClock(long ticksPerSecond) {
        this.ticksPerSecond = ticksPerSecond;
    }

    public static ProcessClock ofThisMachine() {
        return new ProcessClock(
                Long.parseLong(Command.of("getconf", "CLK_TCK").output().strip()));
    }

    /** Returns the user and system time of all threads since the start of the process, in microseconds. */
    public long micros(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the program's name, which is in parentheses and may itself contain spaces and parentheses. */
    long parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return ticks * 1_000_000 / ticksPerSecond;
    }
}
