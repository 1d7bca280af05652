// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleValue() {
        assertThat(sample(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoMiddleValues() {
        assertThat(sample(4, 1, 3, 2).median()).isEqualTo(2.5);
    }

    @Test
    void betweenTheQuartilesIsTheMiddleHalf() {
        Sample twenty = sample(20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(twenty.lower()).isEqualTo(5);
        assertThat(twenty.upper()).isEqualTo(16);
    }

    @Test
    void theQuartilesOfFourValuesAreTheLeastAndTheGreatest() {
        Sample four = sample(3, 1, 4, 2);
        assertThat(four.lower()).isEqualTo(1);
        assertThat(four.upper()).isEqualTo(4);
    }

    @Test
    void oneOfAHundredValuesIsAboveThe99thPercentile() {
        List<Double> values =
                IntStream.rangeClosed(1, 200).mapToObj(Double::valueOf).toList();
        assertThat(Sample.of(values).p99()).isEqualTo(198);
        assertThat(Sample.of(values.subList(0, 10)).p99()).isEqualTo(10);
    }

    @Test
    void oneValueIsMedianQuartilesAndPercentile() {
        Sample one = sample(7);
        assertThat(List.of(one.lower(), one.median(), one.upper(), one.p99())).containsOnly(7.0);
    }

    @Test
    void anEmptySampleHasNoMedian() {
        assertThatThrownBy(() -> sample().median()).isInstanceOf(IllegalStateException.class);
    }

    private static Sample sample(double... values) {
        return Sample.of(java.util.Arrays.stream(values).boxed().toList());
    }
}
