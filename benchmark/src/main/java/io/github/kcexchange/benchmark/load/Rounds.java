// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a run into many short rounds, so that the compared values are measured within seconds.
 *
 * @param number the number of measured rounds, without the warm-up round
 * @param seconds the duration of each measurement
 * @param quick whether the warm-up is as short as any other round
 */
public record Rounds(int number, int seconds, boolean quick) {
    /** Sets the minimum duration of the warm-up, so that the servers are warm even if the rounds are short. */
    private static final int SHORTEST_WARM_UP = 8;

    private static final int WARM = 4;

    /** Returns the numbers of all rounds. Round 0 is the warm-up. */
    public IntStream all() {
        return IntStream.rangeClosed(0, number);
    }

    public int secondsOf(int round) {
        if (round > 0 || quick) {
            return seconds;
        }
        return seconds < WARM ? SHORTEST_WARM_UP : 2 * seconds;
    }

    /** Reverses the items in every second round, so that no kind of request always follows the same one. */
    public static <T> List<T> inOrder(int round, List<T> items) {
        List<T> ordered = new ArrayList<>(items);
        if (round % 2 == 0) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
