// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.statistics.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrowthStepTest {

    @Test
    void theStepWithTheGreatestFactorIsNamed() {
        assertThat(GrowthStep.steepest(List.of(step(1, 10, 1.5), step(10, 20, 1.2), step(20, 2_000, 10))))
                .isEqualTo("10 to 20: 0.60");
    }

    @Test
    void aStepThatIsMoreThanLinearIsBold() {
        assertThat(GrowthStep.steepest(List.of(step(1_000, 3_000, 3.0)))).isEqualTo("1,000 to 3,000: 1.00");
        assertThat(GrowthStep.steepest(List.of(step(30, 90, 3.3)))).isEqualTo("**30 to 90: 1.10**");
    }

    @Test
    void withoutStepsThereIsADash() {
        assertThat(GrowthStep.steepest(List.of())).isEqualTo("-");
    }

    private static GrowthStep step(int from, int to, double cost) {
        return new GrowthStep(from, to, Sample.of(List.of(cost)));
    }
}
