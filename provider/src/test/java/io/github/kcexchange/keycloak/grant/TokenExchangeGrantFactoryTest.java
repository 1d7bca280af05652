// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.keycloak.common.Version;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantTypeFactory;

class TokenExchangeGrantFactoryTest {

    private final TokenExchangeGrantFactory factory = new TokenExchangeGrantFactory();
    private final TokenExchangeGrantTypeFactory keycloaks = new TokenExchangeGrantTypeFactory();

    @Test
    void hasTheGrantTypeOfRfc8693() {
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

    /** Keycloak calls this method of every factory before it migrates the database. */
    @Test
    void anUntestedVersionIsRejectedWhenTheFactoryIsInitialized() {
        String version = Version.VERSION;
        try {
            Version.VERSION = "26.99.1";
            assertThatIllegalStateException()
                    .isThrownBy(() -> factory.init(null))
                    .withMessageContaining("but this is 26.99.1.");
        } finally {
            Version.VERSION = version;
        }
    }

    @Test
    void makesTheGrant() {
        assertThat(factory.create(null)).isInstanceOf(TokenExchangeGrant.class);
    }
}
