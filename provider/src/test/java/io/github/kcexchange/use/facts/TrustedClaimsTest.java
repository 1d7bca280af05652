// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

class TrustedClaimsTest {

    private static final String EXCHANGED = "ntrtte:1.application";

    @Test
    void theChainOfAnExchangedTokenIsTrusted() {
        AccessToken token = token(EXCHANGED, Map.of("sub", "agent", "client_id", "agent"));
        assertThat(TrustedClaims.actors(token).path()).isEqualTo("agent");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "ntrtte:1", "ontrac:1.application", "trrtcc:1"})
    void theChainOfAnyOtherTokenIsNotTrusted(String jti) {
        assertThat(TrustedClaims.actors(token(jti, Map.of("sub", "agent", "client_id", "agent"))))
                .isNull();
    }

    @Test
    void aClaimThatIsNoChainIsNotTrusted() {
        assertThat(TrustedClaims.actors(token(EXCHANGED, "agent"))).isNull();
        assertThat(TrustedClaims.actors(token(EXCHANGED, List.of()))).isNull();
        assertThat(TrustedClaims.actors(token(EXCHANGED, Map.of()))).isNull();
        assertThat(TrustedClaims.actors(new AccessToken())).isNull();
    }

    @Test
    void theIdentityOfAnExchangedTokenIsTrusted() {
        ExternalSubject alice = new ExternalSubject("https://partner", "alice", "app");
        AccessToken token = new AccessToken();
        token.setOtherClaims(ExternalSubject.CLAIM, alice.claim());
        assertThat(TrustedClaims.externalSubject(token)).isNull();
        token.id(EXCHANGED);
        assertThat(TrustedClaims.externalSubject(token)).isEqualTo(alice);
        token.setOtherClaims(ExternalSubject.CLAIM, "alice");
        assertThat(TrustedClaims.externalSubject(token)).isNull();
    }

    @Test
    void theGatewayOfAnExchangedTokenIsTrusted() {
        AccessToken token = token("1", Map.of());
        token.setOtherClaims(GatewayClaims.GATEWAY_NAME, "edge");
        token.setOtherClaims(GatewayClaims.GATEWAY_CREDENTIAL_ID, "credential");
        assertThat(TrustedClaims.gateway(token)).isEmpty();
        token.id(EXCHANGED);
        assertThat(TrustedClaims.gateway(token))
                .containsOnly(
                        entry(GatewayClaims.GATEWAY_NAME, "edge"),
                        entry(GatewayClaims.GATEWAY_CREDENTIAL_ID, "credential"));
    }

    @Test
    void theNameOfAGatewayAloneMakesNoGatewayToken() {
        AccessToken token = token(EXCHANGED, Map.of());
        token.setOtherClaims(GatewayClaims.GATEWAY_NAME, "edge");
        assertThat(TrustedClaims.gateway(token)).isEmpty();
    }

    private static AccessToken token(String jti, Object act) {
        AccessToken token = new AccessToken();
        token.id(jti);
        token.setOtherClaims("act", act);
        return token;
    }
}
