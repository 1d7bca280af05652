// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTokenEndTest {

    private static final long NOW = 1_800_000_000;

    @Test
    void aTokenEndsThreeHundredSecondsAfterItWasIssued() {
        assertThat(GatewayTokenEnd.of(NOW, null)).isEqualTo(Outcome.passed(NOW + 300));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "299, 299", "300, 300", "301, 300", "31536000, 300"})
    void aTokenEndsWithItsCredentialIfThatIsSooner(long credentialLeft, long tokenLeft) {
        assertThat(GatewayTokenEnd.of(NOW, Instant.ofEpochSecond(NOW + credentialLeft)))
                .isEqualTo(Outcome.passed(NOW + tokenLeft));
    }

    @Test
    void aFractionOfASecondIsRoundedDown() {
        assertThat(GatewayTokenEnd.of(NOW, Instant.ofEpochSecond(NOW + 10).plusMillis(999)))
                .isEqualTo(Outcome.passed(NOW + 10));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -300})
    void aTokenThatWouldBeExpiredIsNotIssued(long credentialLeft) {
        assertThat(GatewayTokenEnd.of(NOW, Instant.ofEpochSecond(NOW + credentialLeft)))
                .isEqualTo(Outcome.rejected(Problem.CREDENTIAL_EXPIRED));
    }
}
