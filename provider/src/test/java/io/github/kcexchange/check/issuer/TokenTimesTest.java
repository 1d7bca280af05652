// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.issuer.IssuerSettings;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.JsonWebToken;

class TokenTimesTest {

    private static final long NOW = 1_000_000;

    private final JsonWebToken token = new JsonWebToken().exp(NOW + 60);
    private int clockSkew;
    private Integer maxFutureValidity;
    private boolean expRequired = true;
    private boolean iatRequired;
    private boolean nbfRequired;
    private boolean singleUse;

    private boolean valid() {
        IssuerSettings settings = new IssuerSettings(
                "name",
                null,
                "https://issuer",
                null,
                "{}",
                null,
                clockSkew,
                maxFutureValidity,
                expRequired,
                iatRequired,
                nbfRequired,
                singleUse,
                false);
        return TokenTimes.areValid(token, settings, NOW);
    }

    @Test
    void aTokenIsValidUntilItsEnd() {
        assertThat(valid()).isTrue();
        token.exp(NOW + 1);
        assertThat(valid()).isTrue();
        token.exp(NOW);
        assertThat(valid()).isFalse();
        token.exp(-NOW);
        assertThat(valid()).isFalse();
    }

    @Test
    void theClockSkewExtendsItsBeginning() {
        clockSkew = 30;
        token.nbf(NOW + 30).iat(NOW + 30);
        assertThat(valid()).isTrue();
        token.nbf(NOW + 31L);
        assertThat(valid()).isFalse();
        token.nbf(NOW).iat(NOW + 31L);
        assertThat(valid()).isFalse();
    }

    /** A token that is issued for it would be expired. */
    @Test
    void theClockSkewDoesNotExtendItsEnd() {
        clockSkew = 60;
        token.exp(NOW + 1);
        assertThat(valid()).isTrue();
        token.exp(NOW);
        assertThat(valid()).isFalse();
        token.exp(NOW - 29);
        assertThat(valid()).isFalse();
    }

    @Test
    void aTokenWithoutAnEndIsRejectedUnlessTheIssuerPermitsIt() {
        token.exp(null);
        assertThat(valid()).isFalse();
        expRequired = false;
        assertThat(valid()).isTrue();
    }

    @Test
    void aTokenWithoutAnEndMeetsNoLimitAndCannotBeUsedUp() {
        token.exp(null);
        expRequired = false;
        maxFutureValidity = 3600;
        assertThat(valid()).isFalse();
        maxFutureValidity = null;
        singleUse = true;
        assertThat(valid()).isFalse();
    }

    @Test
    void anEndTooFarAheadIsRejected() {
        maxFutureValidity = 60;
        assertThat(valid()).isTrue();
        token.exp(NOW + 61);
        assertThat(valid()).isFalse();
        clockSkew = 1;
        assertThat(valid()).isTrue();
        token.exp(Long.MAX_VALUE);
        assertThat(valid()).isFalse();
    }

    @Test
    void aRequiredClaimThatIsAbsentRejectsTheToken() {
        iatRequired = true;
        assertThat(valid()).isFalse();
        token.iat(NOW);
        assertThat(valid()).isTrue();
        nbfRequired = true;
        assertThat(valid()).isFalse();
        token.nbf(NOW);
        assertThat(valid()).isTrue();
    }

    @Test
    void aTokenFromTheFutureIsRejected() {
        token.iat(NOW + 1);
        assertThat(valid()).isFalse();
        token.iat(NOW).nbf(NOW + 1);
        assertThat(valid()).isFalse();
    }
}
