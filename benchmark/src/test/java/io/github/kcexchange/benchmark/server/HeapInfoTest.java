// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapInfoTest {

    /** Uses the formats of Java 17 and Java 25. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31939:\n garbage-first heap   total 1048576K, used 70656K [0x00000000c0000000, 0x0000000100000000)\n",
                "31939:\ngarbage-first heap   total reserved 1048576K, committed 1048576K, used 70656K [0x0, 0x1)\n"
            })
    void readsTheUsedHeapOfEveryRelease(String answer) {
        assertThat(HeapInfo.usedMegabytes(answer + " region size 1024K, 1 young (1024K), 0 survivors (0K)"))
                .isEqualTo(69);
    }

    @Test
    void anotherAnswerIsAnError() {
        assertThatThrownBy(() -> HeapInfo.usedMegabytes("31939:\nNo such process"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No such process");
    }
}
