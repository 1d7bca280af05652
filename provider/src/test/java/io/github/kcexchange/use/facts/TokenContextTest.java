// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.stub.TokenIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.TokenType;

class TokenContextTest {

    private final KeycloakSession session = Stub.of(KeycloakSession.class)
            .with("getProvider", TokenIds.reader())
            .get();

    @Test
    void readsTheTypesOfTheSessionAndOfTheToken() {
        assertThat(TokenContext.of(session, "trltte:1.application").getSessionType())
                .isEqualTo(SessionType.TRANSIENT);
        assertThat(TokenContext.of(session, "trltte:1.application").getTokenType())
                .isEqualTo(TokenType.LIGHTWEIGHT);
    }

    @Test
    void onlyTheIdOfALightweightTokenStatesThatItIsOne() {
        assertThat(TokenContext.isLightweight(session, "ntltte:1.application")).isTrue();
        assertThat(TokenContext.isLightweight(session, "ntrtte:1.application")).isFalse();
        assertThat(TokenContext.isLightweight(session, "0f5c2b1e")).isFalse();
        assertThat(TokenContext.isLightweight(session, null)).isFalse();
    }

    @Test
    void anIdWithoutAContextCanBeOfAnyType() {
        assertThat(TokenContext.of(session, "0f5c2b1e").getSessionType()).isEqualTo(SessionType.UNKNOWN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {":1", "rt:1", "xxrtte:1", "ntxxte:1", "ntrtxx:1"})
    void anIdThatThisServerCannotReadHasNone(String jti) {
        assertThat(TokenContext.of(session, jti)).isNull();
    }
}
