// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many short rounds, so that what is compared is measured within seconds.
 *
 * @param number without the one that warms up
 * @param seconds of each measurement
 * @param quick whether the warm-up is as short as any round
 */
public record Rounds(int number, int seconds, boolean quick) {
    /** However short the rounds are, they begin with servers that are warm. */
    private static final int SHORTEST_WARM_UP = 8;

    private static final int WARM = 4;

    /** Round 0 warms up. */
    public IntStream all() {
        return IntStream.rangeClosed(0, number);
    }

    public int secondsOf(int round) {
        if (round > 0 || quick) {
            return seconds;
        }
        return seconds < WARM ? SHORTEST_WARM_UP : 2 * seconds;
    }

    /** Every second round goes backwards, so that no kind of request always comes after the same one. */
    public static <T> List<T> inOrder(int round, List<T> items) {
        List<T> ordered = new ArrayList<>(items);
        if (round % 2 == 0) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
