// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.Rounds;

/** States how the values of a section were measured. */
final class Introduction {
    private Introduction() {}

    /** Returns the number and the length of the rounds, a note on them, and the machine. */
    static String of(Run run, String note) {
        Rounds rounds = run.rounds();
        return String.format(
                "%d rounds, %d s for each kind of request in a round, %s.%n%s.%nBold: the goal is missed.",
                rounds.number(), rounds.seconds(), note, run.machine(run.javas()));
    }
}
