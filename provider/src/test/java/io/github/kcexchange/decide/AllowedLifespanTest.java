// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.ExchangeGrant;
import io.github.kcexchange.shared.TokenKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedLifespanTest {

    private static ExchangeGrant grant(long expiresAtMost, Integer maxLifespan) {
        return new ExchangeGrant(
                TokenKind.ACCESS_TOKEN, null, List.of(), null, null, expiresAtMost, maxLifespan, Map.of());
    }

    @Test
    void aTokenEndsWhenKeycloakSaysSo() {
        assertThat(AllowedLifespan.end(100, 160, grant(500, null))).isEqualTo(160);
    }

    @Test
    void aTokenEndsNoLaterThanWhatItComesOf() {
        assertThat(AllowedLifespan.end(100, 700, grant(500, null))).isEqualTo(500);
    }

    @Test
    void aTokenEndsWhenAPolicySaysSo() {
        assertThat(AllowedLifespan.end(100, 700, grant(500, 30))).isEqualTo(130);
        assertThat(AllowedLifespan.end(100, 700, grant(500, 1000))).isEqualTo(500);
    }
}
