// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.stub.Events;
import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class ExchangeEventTest {

    private final Events events = new Events();
    private final ExchangeEvent event = new ExchangeEvent(events.builder(EventType.TOKEN_EXCHANGE));

    @Test
    void aSuccessNamesThePartiesAndTheAudience() {
        event.begin(ExchangeMode.GATEWAY_CREDENTIAL, form("pingone_gateway_credential"));
        event.gateway(new VerifiedGateway(
                "gateway-id", "Edge", "LDAP", "service-account-id", "credential-id", null, new NameList(List.of())));
        event.success(List.of("orders", "invoices"));
        assertThat(heard().getType()).isEqualTo(EventType.TOKEN_EXCHANGE);
        assertThat(heard().getError()).isNull();
        assertThat(heard().getUserId()).isEqualTo("service-account-id");
        assertThat(heard().getDetails())
                .containsOnly(
                        entry("auth_method", "token_exchange"),
                        entry("exchange_mode", "gateway_credential"),
                        entry("subject_token_type", "pingone_gateway_credential"),
                        entry("gateway_id", "gateway-id"),
                        entry("gateway_credential_id", "credential-id"),
                        entry("audience", "orders invoices"));
    }

    @Test
    void detailsAreAddedStepByStep() {
        assertThat(event.begin(ExchangeMode.DELEGATION, form("x")).reason(Problem.PARAMETER_MISSING))
                .isSameAs(event);
    }

    @Test
    void aTokenWithoutAnAudienceHasNoAudienceDetail() {
        event.success(List.of());
        assertThat(heard().getType()).isEqualTo(EventType.TOKEN_EXCHANGE);
        assertThat(heard().getDetails()).isNullOrEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionHasThePreciseReasonAndOneOfFewErrors(Problem problem) {
        event.begin(ExchangeMode.DELEGATION, form("urn:ietf:params:oauth:token-type:access_token"));
        event.failure(problem);
        assertThat(heard().getType()).isEqualTo(EventType.TOKEN_EXCHANGE_ERROR);
        assertThat(heard().getError()).isEqualTo(problem.kind().eventError());
        assertThat(heard().getDetails())
                .containsOnly(
                        entry("auth_method", "token_exchange"),
                        entry("exchange_mode", "delegation"),
                        entry("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
                        entry("reason", problem.reason()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eyJhbGciOiJub25lIn0.e30.", "pingone_gateway_credential\n", "<script>"})
    void anInvalidTokenTypeIsNotShown(String type) {
        event.begin(ExchangeMode.GATEWAY_CREDENTIAL, form(type));
        event.success(List.of());
        assertThat(heard().getDetails()).doesNotContainKey("subject_token_type");
    }

    @Test
    void theFirstValidTokenTypeOfSeveralIsShown() {
        event.begin(ExchangeMode.GATEWAY_CREDENTIAL, form("x", "pingone_gateway_credential"));
        event.success(List.of());
        assertThat(heard().getDetails()).contains(entry("subject_token_type", "pingone_gateway_credential"));
    }

    @Test
    void onlyTheTokenTypeOfTheFormIsShown() {
        event.begin(
                ExchangeMode.GATEWAY_CREDENTIAL,
                new ExchangeForm(Map.of("subject_token", List.of("secret"), "client_secret", List.of("secret"))));
        event.failure(Problem.CREDENTIAL_MALFORMED);
        assertThat(heard().getDetails().values()).noneMatch(value -> value.contains("secret"));
    }

    private Event heard() {
        assertThat(events.heard()).hasSize(1);
        return events.heard().get(0);
    }

    private static ExchangeForm form(String... types) {
        return new ExchangeForm(Map.of("subject_token_type", List.of(types)));
    }
}
