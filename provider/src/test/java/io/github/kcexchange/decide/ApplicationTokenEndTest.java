// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.text.TokenKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationTokenEndTest {

    private static ApplicationApproval grant(long expiresAtMost, Integer maxLifespan) {
        return new ApplicationApproval(
                TokenKind.ACCESS_TOKEN, null, List.of(), null, null, expiresAtMost, maxLifespan, Map.of(), null);
    }

    @Test
    void aTokenEndsAtTheTimeSetByKeycloak() {
        assertThat(ApplicationTokenEnd.of(100, 160, grant(500, null))).isEqualTo(160);
    }

    @Test
    void aTokenEndsNoLaterThanItsInputTokens() {
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, null))).isEqualTo(500);
    }

    @Test
    void aTokenEndsAtTheLimitOfAPolicy() {
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, 30))).isEqualTo(130);
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, 1000))).isEqualTo(500);
    }
}
