// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessClockTest {
    private final ProcessClock clock = new ProcessClock(100);

    @Test
    void userAndSystemTimeAreAdded() {
        assertThat(clock.parse("42 (java) S 1 42 42 0 -1 4194304 9 0 1 0 150 25 7 8 20 0 60 0 100 1 2"))
                .isEqualTo(1_750_000);
    }

    @Test
    void theNameOfTheProgramMayHaveSpacesAndBrackets() {
        assertThat(clock.parse("42 (a (b) c d) S 1 42 42 0 -1 4194304 9 0 1 0 1 1 7 8 20 0 60 0 100 1 2"))
                .isEqualTo(20_000);
    }

    @Test
    void theTimeOfThisProgramGrows() {
        ProcessClock real = ProcessClock.ofThisMachine();
        assertThat(real.micros(ProcessHandle.current().pid())).isPositive();
    }
}
