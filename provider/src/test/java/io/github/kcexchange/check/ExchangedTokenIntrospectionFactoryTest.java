// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;

class ExchangedTokenIntrospectionFactoryTest {

    private final ExchangedTokenIntrospectionFactory factory = new ExchangedTokenIntrospectionFactory();
    private final AccessTokenIntrospectionProviderFactory keycloaks = new AccessTokenIntrospectionProviderFactory();

    @Test
    void takesThePlaceOfKeycloaksIntrospectionOfAccessTokens() {
        assertThat(factory.getId()).isEqualTo("access_token").isEqualTo(keycloaks.getId());
        assertThat(factory.order()).isGreaterThan(keycloaks.order());
    }
}
