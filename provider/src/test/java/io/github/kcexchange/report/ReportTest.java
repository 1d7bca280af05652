// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.stub.Exchanges;
import io.github.kcexchange.text.NameList;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;

class ReportTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Exchanges request = new Exchanges();
    private final ExchangeForm form =
            new ExchangeForm(Map.of("subject_token_type", List.of("pingone_gateway_credential")));

    @BeforeEach
    void measure() {
        Metrics.globalRegistry.clear();
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void forget() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void aSuccessIsReportedToTheCallerTheEventAndTheMetrics() {
        AccessTokenResponse answer = new AccessTokenResponse();
        try (Report report = report()) {
            Response response = report.success(answer, List.of("orders"));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getEntity()).isSameAs(answer);
            assertThat(response.getMediaType()).hasToString("application/json");
        }
        assertThat(event().getType()).isEqualTo(EventType.TOKEN_EXCHANGE);
        assertThat(event().getClientId()).isEqualTo("app");
        assertThat(event().getDetails()).containsEntry("audience", "orders");
        request.end(KeycloakTransaction::commit);
        assertThat(timed("issued")).isEqualTo(1);
        assertThat(timed("refused")).isZero();
    }

    @Test
    void anIssuedTokenThatAFailedCommitTakesFromTheCallerCountsAsRejected() {
        try (Report report = report()) {
            assertThat(report.success(new AccessTokenResponse(), List.of()).getStatus())
                    .isEqualTo(200);
        }
        assertThat(timed("issued") + timed("refused")).isZero();
        request.end(KeycloakTransaction::rollback);
        assertThat(timed("refused")).isEqualTo(1);
        assertThat(timed("issued")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionGivesTheCallerTheAdviceAndOnlyTheEventTheReason(Problem problem) {
        try (Report report = report()) {
            CorsErrorResponseException rejection = report.rejection(problem);
            assertThat(rejection.getMessage()).isEqualTo(problem.kind().error());
            assertThat(rejection.getErrorDescription()).isEqualTo(problem.description());
            assertThat(rejection.getResponse().getStatus()).isEqualTo(400);
            assertThat(rejection.getResponse().getMediaType()).hasToString("application/json");
        }
        assertThat(event().getType()).isEqualTo(EventType.TOKEN_EXCHANGE_ERROR);
        assertThat(event().getDetails()).containsEntry("reason", problem.reason());
        assertThat(timed("refused")).isEqualTo(1);
        assertThat(timed("issued")).isZero();
    }

    @Test
    void aRejectionForAParameterNamesItToTheCallerOnly() {
        try (Report report = report()) {
            CorsErrorResponseException rejection =
                    report.rejection(new Outcome.Rejected<>(Problem.PARAMETER_TOO_LONG, Parameter.SCOPE));
            assertThat(rejection.getErrorDescription())
                    .isEqualTo("Shorten the parameter: it is longer than this server accepts. Look at scope.");
        }
        assertThat(event().getDetails()).containsEntry("reason", "parameter_too_long");
    }

    @Test
    void aRejectionAfterTheCheckStillNamesTheGateway() {
        try (Report report = report()) {
            report.gateway(
                    new VerifiedGateway("gateway-id", "Edge", "LDAP", "user-id", "jti", null, new NameList(List.of())));
            assertThat(report.rejection(Problem.SCOPE_NOT_GRANTED)).isNotNull();
        }
        assertThat(event().getUserId()).isEqualTo("user-id");
        assertThat(event().getDetails())
                .containsEntry("gateway_id", "gateway-id")
                .containsEntry("gateway_credential_id", "jti");
    }

    @Test
    void anExchangeThatFailsCountsAsRejected() {
        report().close();
        assertThat(request.events().heard()).isEmpty();
        assertThat(timed("refused")).isEqualTo(1);
    }

    private Report report() {
        return new Report(request.context(), ExchangeMode.GATEWAY_CREDENTIAL, form);
    }

    private Event event() {
        assertThat(request.events().heard()).hasSize(1);
        return request.events().heard().get(0);
    }

    private long timed(String outcome) {
        return registry.find("pingone.exchange").tag("outcome", outcome).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }
}
