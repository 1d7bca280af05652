// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundsTest {

    @Test
    void everySecondRoundGoesBackwards() {
        assertThat(Rounds.inOrder(1, List.of("a", "b", "c"))).containsExactly("a", "b", "c");
        assertThat(Rounds.inOrder(2, List.of("a", "b", "c"))).containsExactly("c", "b", "a");
    }

    @Test
    void theFirstRoundWarmsUpForLonger() {
        assertThat(new Rounds(2, 1, false).secondsOf(0)).isEqualTo(8);
        assertThat(new Rounds(2, 5, false).secondsOf(0)).isEqualTo(10);
        assertThat(new Rounds(2, 5, false).secondsOf(1)).isEqualTo(5);
        assertThat(new Rounds(2, 1, false).all().toArray()).containsExactly(0, 1, 2);
    }

    @Test
    void aQuickRunHardlyWarmsUp() {
        assertThat(new Rounds(2, 1, true).secondsOf(0)).isEqualTo(1);
    }
}
