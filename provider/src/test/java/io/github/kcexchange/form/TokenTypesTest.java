// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"pingone_gateway_credential", "urn:pingidentity:params:oauth:token-type:gateway_credential"})
    void aGatewayCredentialHasTwoNames(String type) {
        assertThat(TokenTypes.isGatewayCredential(type)).isTrue();
        assertThat(TokenTypes.isKnown(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:token-type:access_token",
                "urn:ietf:params:oauth:token-type:refresh_token",
                "urn:ietf:params:oauth:token-type:id_token",
                "urn:ietf:params:oauth:token-type:saml1",
                "urn:ietf:params:oauth:token-type:saml2",
                "urn:ietf:params:oauth:token-type:jwt"
            })
    void theTypesOfRfc8693AreKnownAndNoGatewayCredentials(String type) {
        assertThat(TokenTypes.isKnown(type)).isTrue();
        assertThat(TokenTypes.isGatewayCredential(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "access_token", "Pingone_Gateway_Credential", "pingone_gateway_credential ", "urn:x"})
    void nothingElseIsKnown(String type) {
        assertThat(TokenTypes.isKnown(type)).isFalse();
        assertThat(TokenTypes.isGatewayCredential(type)).isFalse();
    }
}
