// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PerfStatTest {

    @Test
    void theCountIsRead() {
        assertThat(PerfStat.parse("123456789,,instructions,1000000,100.00,1.2,insn per cycle\n"))
                .hasValue(123_456_789);
        assertThat(PerfStat.parse("\n42,,instructions:u,1000000,100.00,,\n")).hasValue(42);
    }

    @Test
    void anEventThatTheKernelDoesNotCountHasNoCount() {
        assertThat(PerfStat.parse("<not supported>,,instructions,0,100.00,,\n")).isEmpty();
        assertThat(PerfStat.parse("Error:\nNo permission to enable instructions event.\n"))
                .isEmpty();
    }
}
