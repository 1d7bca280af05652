// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MachineTest {

    @Test
    void theProcessorsModelIsRead() {
        assertThat(Machine.model("processor\t: 0\nmodel name\t: Any(R) Processor  \nmodel name\t: Any(R) Processor\n"))
                .isEqualTo("Any(R) Processor");
        assertThat(Machine.model("")).contains("unknown");
    }

    @Test
    void theMemoryIsRoundedToGigabytes() {
        assertThat(Machine.gigabytes("MemTotal:       24689764 kB\nMemFree: 1 kB\n"))
                .isEqualTo(24);
    }
}
