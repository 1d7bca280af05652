// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import io.github.kcexchange.benchmark.server.Command;
import java.io.IOException;
import java.util.OptionalLong;

/** Counts instructions with {@code perf stat}. */
public final class PerfStat implements Instructions {
    private static final String EVENT = "instructions";

    private PerfStat() {}

    /**
     * Returns an implementation with {@code perf stat}, or one that counts nothing if {@code perf stat} does not work
     * here.
     */
    public static Instructions ifAllowed() {
        Command probe = Command.of("perf", "stat", "-x", ",", "-e", EVENT, "sleep", "0.05");
        try {
            Command.Result result = probe.run();
            return parse(result.errors()).isPresent()
                    ? new PerfStat()
                    : Instructions.notCounted("the kernel of this machine does not allow it (perf stat: "
                            + reason(result.errors()) + ").");
        } catch (IOException e) {
            return Instructions.notCounted("perf is not installed.");
        }
    }

    @Override
    public Count of(long pid) {
        try {
            Process perf = new ProcessBuilder("perf", "stat", "-x", ",", "-e", EVENT, "-p", Long.toString(pid)).start();
            return () -> stop(perf);
        } catch (IOException e) {
            return OptionalLong::empty;
        }
    }

    @Override
    public String note() {
        return "Instructions are counted by perf stat.";
    }

    /** Interrupts perf, which then writes its count. */
    private static OptionalLong stop(Process perf) {
        Command.of("kill", "-INT", Long.toString(perf.pid())).output();
        return parse(Command.Result.of(perf).errors());
    }

    /** Parses a line such as {@code 12345,,instructions,100,100.00,,}. */
    static OptionalLong parse(String output) {
        return output.lines()
                .map(line -> line.split(","))
                .filter(fields -> fields.length > 2 && fields[2].startsWith(EVENT) && fields[0].matches("[0-9]+"))
                .mapToLong(fields -> Long.parseLong(fields[0]))
                .findFirst();
    }

    private static String reason(String output) {
        return output.contains("<not supported>")
                ? "the event is not supported"
                : output.lines().filter(line -> !line.isBlank()).findFirst().orElse("no output");
    }
}
