// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationTokenEndTest {

    private static final Outcome<Long> EXPIRED = Outcome.rejected(Problem.SUBJECT_TOKEN_INVALID);

    private static ApplicationApproval grant(long expiresAtMost, Integer maxLifespan) {
        return new ApplicationApproval(
                IssuedKind.ACCESS_TOKEN, null, List.of(), null, null, expiresAtMost, maxLifespan, Map.of(), null);
    }

    @Test
    void aTokenEndsAtTheTimeSetByKeycloak() {
        assertThat(ApplicationTokenEnd.of(100, 160, grant(500, null))).isEqualTo(Outcome.passed(160L));
    }

    @Test
    void aTokenEndsNoLaterThanItsInputTokens() {
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, null))).isEqualTo(Outcome.passed(500L));
    }

    @Test
    void aTokenEndsAtTheLimitOfAPolicy() {
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, 30))).isEqualTo(Outcome.passed(130L));
        assertThat(ApplicationTokenEnd.of(100, 700, grant(500, 1000))).isEqualTo(Outcome.passed(500L));
    }

    @Test
    void aTokenThatWouldBeExpiredIsNotIssued() {
        assertThat(ApplicationTokenEnd.of(499, 700, grant(500, null))).isEqualTo(Outcome.passed(500L));
        assertThat(ApplicationTokenEnd.of(500, 700, grant(500, null))).isEqualTo(EXPIRED);
        assertThat(ApplicationTokenEnd.of(501, 700, grant(500, 30))).isEqualTo(EXPIRED);
        assertThat(ApplicationTokenEnd.of(100, 100, grant(500, null))).isEqualTo(EXPIRED);
    }
}
