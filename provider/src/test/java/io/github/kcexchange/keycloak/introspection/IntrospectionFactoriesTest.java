// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.authorization.protection.introspect.RPTIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.RefreshTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProviderFactory;

class IntrospectionFactoriesTest {

    static Stream<Arguments> hints() {
        return Stream.of(
                Arguments.of(
                        "access_token",
                        new ExchangedTokenIntrospectionFactory(),
                        new AccessTokenIntrospectionProviderFactory()),
                Arguments.of(
                        "refresh_token",
                        new RefreshTokenIntrospectionFactory(),
                        new RefreshTokenIntrospectionProviderFactory()),
                Arguments.of(
                        "requesting_party_token",
                        new RequestingPartyIntrospectionFactory(),
                        new RPTIntrospectionProviderFactory()));
    }

    @ParameterizedTest
    @MethodSource("hints")
    void eachTakesThePlaceOfKeycloaksIntrospectionUnderItsHint(
            String hint, TokenIntrospectionProviderFactory ours, TokenIntrospectionProviderFactory keycloaks) {
        assertThat(ours.getId()).isEqualTo(hint).isEqualTo(keycloaks.getId());
        assertThat(ours.order()).isGreaterThan(keycloaks.order());
    }
}
