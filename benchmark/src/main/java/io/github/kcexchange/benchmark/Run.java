// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark;

import io.github.kcexchange.benchmark.load.Instructions;
import io.github.kcexchange.benchmark.load.Measurements;
import io.github.kcexchange.benchmark.load.Meter;
import io.github.kcexchange.benchmark.load.PerfStat;
import io.github.kcexchange.benchmark.load.ProcessClock;
import io.github.kcexchange.benchmark.load.Rounds;
import io.github.kcexchange.benchmark.load.Wrk;
import io.github.kcexchange.benchmark.report.Machine;
import io.github.kcexchange.benchmark.report.Report;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Distribution;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Servers;
import java.nio.file.Path;
import java.util.List;

/**
 * Contains the objects that all subcommands share.
 *
 * @param work the folder that the program deletes at its end
 */
public record Run(
        Options options,
        Path work,
        Distribution distribution,
        Servers servers,
        Wrk wrk,
        Instructions instructions,
        Report report) {

    static Run of(Options options, Path project, Path work, Servers servers, Distribution distribution) {
        Path raw = project.resolve("benchmark/target/report");
        Report report = new Report(options.report() ? project.resolve("docs") : raw, raw);
        return new Run(options, work, distribution, servers, Wrk.in(work), PerfStat.ifAllowed(), report);
    }

    /** Returns a meter without measurements. */
    public Meter meter() {
        return new Meter(wrk, ProcessClock.ofThisMachine(), instructions, new Measurements());
    }

    public Rounds rounds() {
        return new Rounds(options.rounds(), options.seconds(), options.quick());
    }

    public List<Java> javas() {
        return options.javas();
    }

    public Java firstJava() {
        return options.javas().get(0);
    }

    public Database firstDatabase() {
        return options.databases().get(0);
    }

    public String machine(List<Java> javas) {
        return Machine.description(distribution.version(), javas);
    }

    /** Prints the next step of the run to the console. */
    public static void say(String text) {
        System.out.println("\n== " + text);
    }
}
