// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PauseTest {

    @Test
    void clientsThatAreTooFastPauseLonger() {
        assertThat(new Pause(8, 500).after(1000).millis()).isEqualTo(8);
        assertThat(new Pause(8, 500, 8).after(500).millis()).isEqualTo(8);
    }

    @Test
    void aPauseIsNeverNegative() {
        assertThat(new Pause(8, 500).after(100).millis()).isZero();
    }
}
