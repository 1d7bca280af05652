// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.load.Measurements.Quantity;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class MeasurementsTest {
    private static final Series ONE = new Series("h2", "RS256", "one");
    private static final Series OTHER = ONE.request("other");

    private final Measurements measurements = new Measurements();

    @Test
    void aRatioIsTakenWithinARound() {
        add(1, ONE, 10);
        add(1, OTHER, 5);
        add(2, ONE, 90);
        add(2, OTHER, 30);
        assertThat(measurements.ratio(ONE, OTHER, Quantity.CPU).values()).containsExactly(2.0, 3.0);
    }

    @Test
    void aRoundThatHasOneOfTheTwoOnlyDoesNotCount() {
        add(1, ONE, 10);
        add(2, ONE, 10);
        add(2, OTHER, 10);
        assertThat(measurements.ratio(ONE, OTHER, Quantity.CPU).values()).containsExactly(1.0);
    }

    @Test
    void theRoundThatWarmsUpDoesNotCount() {
        add(0, ONE, 1000);
        assertThat(measurements.series()).isEmpty();
        assertThat(measurements.sample(ONE, Quantity.CPU).isEmpty()).isTrue();
        add(1, ONE, 10);
        assertThat(measurements.sample(ONE, Quantity.CPU).median()).isEqualTo(10);
    }

    @Test
    void aMeasurementWithAnUnexpectedAnswerIsCountedAndNotCompared() {
        add(1, ONE, 10, new LoadResult(100, 1_000_000, 1, 1, 1, 0, 2, 0));
        add(1, OTHER, 10);
        assertThat(measurements.ratio(ONE, OTHER, Quantity.CPU).isEmpty()).isTrue();
        assertThat(measurements.ratio(OTHER, ONE, Quantity.CPU).isEmpty()).isTrue();
        assertThat(measurements.sample(ONE, Quantity.CPU).isEmpty()).isTrue();
        assertThat(measurements.sum(ONE, LoadResult::wrong)).isEqualTo(3);
    }

    @Test
    void instructionsThatWereNotCountedAreNoSample() {
        add(1, ONE, 10);
        assertThat(measurements.sample(ONE, Quantity.INSTRUCTIONS).isEmpty()).isTrue();
    }

    private void add(int round, Series series, double cpu) {
        add(round, series, cpu, new LoadResult(100, 1_000_000, 1, 1, 0, 0, 0, 0));
    }

    private void add(int round, Series series, double cpu, LoadResult load) {
        measurements.add(new Measurement(round, series, load, cpu, OptionalDouble.empty()));
    }
}
