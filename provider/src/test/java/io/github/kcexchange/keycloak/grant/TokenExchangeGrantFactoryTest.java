// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.exchange.TokenExchangeGrant;
import org.junit.jupiter.api.Test;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantTypeFactory;

class TokenExchangeGrantFactoryTest {

    private final TokenExchangeGrantFactory factory = new TokenExchangeGrantFactory();
    private final TokenExchangeGrantTypeFactory keycloaks = new TokenExchangeGrantTypeFactory();

    @Test
    void standsUnderTheGrantTypeOfRfc8693() {
        assertThat(factory.getId())
                .isEqualTo("urn:ietf:params:oauth:grant-type:token-exchange")
                .isEqualTo(keycloaks.getId());
    }

    @Test
    void keepsKeycloaksShortcutSoThatTokensStayReadableWithoutTheExtension() {
        assertThat(factory.getShortcut()).isEqualTo("te").isEqualTo(keycloaks.getShortcut());
    }

    @Test
    void isChosenBeforeKeycloaksOwn() {
        assertThat(factory.order()).isGreaterThan(keycloaks.order());
    }

    @Test
    void isAlwaysSupportedWhateverFeaturesTheServerHas() {
        assertThat(factory.isSupported(null)).isTrue();
    }

    @Test
    void makesTheGrant() {
        assertThat(factory.create(null)).isInstanceOf(TokenExchangeGrant.class);
    }
}
