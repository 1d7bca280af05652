// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTokenEndTest {

    private static final long NOW = 1_800_000_000;

    @Test
    void aTokenEndsThreeHundredSecondsAfterItWasIssued() {
        assertThat(GatewayTokenEnd.of(NOW, null)).isEqualTo(NOW + 300);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "299, 299", "300, 300", "301, 300", "31536000, 300"})
    void aTokenEndsWithItsCredentialIfThatIsSooner(long credentialLeft, long tokenLeft) {
        assertThat(GatewayTokenEnd.of(NOW, Instant.ofEpochSecond(NOW + credentialLeft)))
                .isEqualTo(NOW + tokenLeft);
    }

    @Test
    void aFractionOfASecondIsRoundedDown() {
        assertThat(GatewayTokenEnd.of(NOW, Instant.ofEpochSecond(NOW + 10).plusMillis(999)))
                .isEqualTo(NOW + 10);
    }
}
