// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

class ActClaimTest {

    private static final String EXCHANGED = "ntrtte:1.application";

    @Test
    void theChainOfAnExchangedTokenIsTrusted() {
        AccessToken token = token(EXCHANGED, Map.of("sub", "agent", "client_id", "agent"));
        assertThat(ActClaim.of(token).path()).isEqualTo("agent");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "ntrtte:1", "ontrac:1.application", "trrtcc:1"})
    void theChainOfAnyOtherTokenIsNotTrusted(String jti) {
        assertThat(ActClaim.of(token(jti, Map.of("sub", "agent", "client_id", "agent"))))
                .isNull();
    }

    @Test
    void aClaimThatIsNoChainIsNotTrusted() {
        assertThat(ActClaim.of(token(EXCHANGED, "agent"))).isNull();
        assertThat(ActClaim.of(token(EXCHANGED, List.of()))).isNull();
        assertThat(ActClaim.of(token(EXCHANGED, Map.of()))).isNull();
        assertThat(ActClaim.of(new AccessToken())).isNull();
    }

    private static AccessToken token(String jti, Object act) {
        AccessToken token = new AccessToken();
        token.id(jti);
        token.setOtherClaims("act", act);
        return token;
    }
}
