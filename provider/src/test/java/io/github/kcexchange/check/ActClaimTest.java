// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.TokenType;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;

class ActClaimTest {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    @Test
    void aChainOfAnExchangedTokenIsBelieved() {
        AccessToken token = token(Map.of("sub", "agent", "client_id", "agent"));
        assertThat(act(EXCHANGE).of(token).path()).isEqualTo("agent");
        assertThat(act(EXCHANGE).isExchanged(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_code", "client_credentials", "na", "te", ""})
    void aChainOfAnyOtherTokenWasWrittenByAMapper(String grantType) {
        AccessToken token = token(Map.of("sub", "agent", "client_id", "agent"));
        assertThat(act(grantType).of(token)).isNull();
        assertThat(act(grantType).isExchanged(token)).isFalse();
    }

    @Test
    void whatIsNoChainIsNotBelieved() {
        assertThat(act(EXCHANGE).of(token("agent"))).isNull();
        assertThat(act(EXCHANGE).of(token(List.of()))).isNull();
        assertThat(act(EXCHANGE).of(token(Map.of()))).isNull();
        assertThat(act(EXCHANGE).of(new AccessToken())).isNull();
    }

    private static AccessToken token(Object act) {
        AccessToken token = new AccessToken();
        token.id("token-id");
        token.setOtherClaims("act", act);
        return token;
    }

    private static ActClaim act(String grantType) {
        AccessTokenContext context = new AccessTokenContext(SessionType.ONLINE, TokenType.REGULAR, grantType, "raw-id");
        TokenContextEncoderProvider encoder = Stub.of(TokenContextEncoderProvider.class)
                .with("getTokenContextFromTokenId", context)
                .get();
        return new ActClaim(
                Stub.of(KeycloakSession.class).with("getProvider", encoder).get());
    }
}
