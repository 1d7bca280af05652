// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.ExchangeForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayExchangeErrorsTest {

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    @ParameterizedTest
    @ValueSource(
            strings = {"pingone_gateway_credential", "urn:pingidentity:params:oauth:token-type:gateway_credential"})
    void speaksForExchangesOfAGatewayCredential(String subjectTokenType) {
        assertThat(GatewayExchangeErrors.isGatewayExchange(form(TOKEN_EXCHANGE, subjectTokenType)))
                .isTrue();
    }

    @Test
    void leavesEveryOtherExchangeToKeycloak() {
        assertThat(GatewayExchangeErrors.isGatewayExchange(
                        form(TOKEN_EXCHANGE, "urn:ietf:params:oauth:token-type:access_token")))
                .isFalse();
    }

    @Test
    void leavesEveryOtherGrantToKeycloak() {
        assertThat(GatewayExchangeErrors.isGatewayExchange(form("client_credentials", "pingone_gateway_credential")))
                .isFalse();
    }

    @Test
    void leavesAnEmptyFormToKeycloak() {
        assertThat(GatewayExchangeErrors.isGatewayExchange(new ExchangeForm(Map.of())))
                .isFalse();
    }

    private static ExchangeForm form(String grantType, String subjectTokenType) {
        return new ExchangeForm(
                Map.of("grant_type", List.of(grantType), "subject_token_type", List.of(subjectTokenType)));
    }
}
