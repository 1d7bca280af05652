// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.stub.Events;
import io.github.kcexchange.stub.Stub;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

class GatewayCredentialAuthenticatorTest {

    private final GatewayCredentialAuthenticator authenticator = new GatewayCredentialAuthenticator();

    @Nested
    class InTheConsole {

        @Test
        void itsIdIsTheOneThatMakesAClientAGateway() {
            assertThat(authenticator.getId()).isEqualTo("gateway-credential");
        }

        @Test
        void itIsAnAlternativeOrOffAndNeverRequired() {
            assertThat(authenticator.getRequirementChoices())
                    .containsExactly(Requirement.ALTERNATIVE, Requirement.DISABLED);
        }

        @Test
        void thereIsNothingToConfigure() {
            assertThat(authenticator.isConfigurable()).isFalse();
            assertThat(authenticator.getConfigProperties()).isEmpty();
            assertThat(authenticator.getConfigPropertiesPerClient()).isEmpty();
            assertThat(authenticator.getAdapterConfiguration(null, null)).isEmpty();
        }

        @Test
        void discoveryDoesNotOfferIt() {
            assertThat(authenticator.getProtocolAuthenticatorMethods("openid-connect"))
                    .isEmpty();
        }

        @Test
        void itHasANameAndAHelpText() {
            assertThat(authenticator.getDisplayType()).isNotBlank();
            assertThat(authenticator.getHelpText()).isNotBlank();
        }
    }

    @Nested
    class OfARequest {

        private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        private final List<String> calls = new ArrayList<>();
        private final List<Object> failure = new ArrayList<>();
        private boolean databaseIsAway;
        private final Events events = new Events();
        private final EventBuilder event = events.builder(EventType.TOKEN_EXCHANGE);

        @Test
        void itLeavesEverythingElseToKeycloak() {
            form.add("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
            authenticator.authenticateClient(context());
            assertThat(calls).containsExactly("attempted");
        }

        @Test
        void itLeavesACredentialWithAClientToKeycloak() {
            form.add("subject_token_type", "pingone_gateway_credential");
            form.add("client_id", "app");
            authenticator.authenticateClient(context());
            assertThat(calls).containsExactly("attempted");
        }

        @Test
        void itRejectsAMalformedCredential() {
            form.add("subject_token_type", "pingone_gateway_credential");
            form.add("subject_token", "a.b.c");
            authenticator.authenticateClient(context());
            assertRejected(Problem.CREDENTIAL_MALFORMED, Problem.CREDENTIAL_MALFORMED.description());
        }

        @Test
        void itRejectsAMissingCredential() {
            form.add("subject_token_type", "pingone_gateway_credential");
            authenticator.authenticateClient(context());
            assertRejected(Problem.PARAMETER_MISSING, Problem.PARAMETER_MISSING.description(Parameter.SUBJECT_TOKEN));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a.b.c\n", "a.b.c\r\n", "a.\u0000b.c", "\n"})
        void itRejectsACredentialWithControlCharactersByItsParameter(String credential) {
            form.add("subject_token_type", "pingone_gateway_credential");
            form.add("subject_token", credential);
            authenticator.authenticateClient(context());
            assertRejected(
                    Problem.PARAMETER_MALFORMED,
                    "Remove the control characters from the parameter."
                            + " Look at subject_token: a line break at its end is the"
                            + " usual cause.");
        }

        @Test
        void itRejectsTwoCredentials() {
            form.add("subject_token_type", "pingone_gateway_credential");
            form.addAll("subject_token", "a.b.c", "d.e.f");
            authenticator.authenticateClient(context());
            assertRejected(Problem.PARAMETER_REPEATED, Problem.PARAMETER_REPEATED.description(Parameter.SUBJECT_TOKEN));
        }

        @Test
        void itCountsARejectionBecauseNoGrantWillBeCalled() {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            Metrics.globalRegistry.clear();
            Metrics.addRegistry(registry);
            form.add("subject_token_type", "pingone_gateway_credential");
            authenticator.authenticateClient(context());
            Metrics.removeRegistry(registry);
            assertThat(registry.get("pingone.exchange")
                            .tags("mode", "gateway_credential", "outcome", "refused")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }

        @Test
        void aFailingCheckIsNoRejection() {
            form.add("subject_token_type", "pingone_gateway_credential");
            form.add("subject_token", "a.b.c");
            databaseIsAway = true;
            authenticator.authenticateClient(context());
            assertThat(calls).containsExactly("setClient", "failure");
            assertThat(failure).first().isEqualTo(AuthenticationFlowError.INTERNAL_ERROR);
            Response answer = (Response) failure.get(1);
            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(((OAuth2ErrorRepresentation) answer.getEntity()).getError())
                    .isEqualTo("unknown_error");
            event.error("x");
            assertThat(events.heard())
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.getDetails())
                            .containsEntry("exchange_mode", "gateway_credential")
                            .containsEntry("auth_method", "token_exchange")
                            .containsEntry("subject_token_type", "pingone_gateway_credential")
                            .doesNotContainKey("reason"));
        }

        private void assertRejected(Problem problem, String description) {
            assertThat(calls).containsExactly("setClient", "failure");
            assertThat(failure).first().isEqualTo(AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS);
            Response answer = (Response) failure.get(1);
            assertThat(answer.getStatus()).isEqualTo(400);
            OAuth2ErrorRepresentation body = (OAuth2ErrorRepresentation) answer.getEntity();
            assertThat(body.getError()).isEqualTo("invalid_request");
            assertThat(body.getErrorDescription()).isEqualTo(description);
            event.error("x");
            assertThat(events.heard())
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.getDetails())
                            .containsEntry("reason", problem.reason())
                            .containsEntry("exchange_mode", "gateway_credential"));
        }

        private ClientAuthenticationFlowContext context() {
            return Stub.of(ClientAuthenticationFlowContext.class)
                    .with("getHttpRequest", request())
                    .with("getClient", null)
                    .with("getEvent", event)
                    .with("getSession", session())
                    .calling("attempted", arguments -> calls.add("attempted"))
                    .calling("setClient", arguments -> {
                        assertThat(arguments).singleElement().isInstanceOf(UnverifiedGateway.class);
                        return calls.add("setClient");
                    })
                    .calling("failure", arguments -> {
                        failure.addAll(arguments);
                        return calls.add("failure");
                    })
                    .get();
        }

        private HttpRequest request() {
            return Stub.of(HttpRequest.class)
                    .with("getDecodedFormParameters", form)
                    .with(
                            "getHttpHeaders",
                            Stub.of(HttpHeaders.class)
                                    .with("getRequestHeader", List.of())
                                    .get())
                    .get();
        }

        private KeycloakSession session() {
            return Stub.of(KeycloakSession.class)
                    .with(
                            "getContext",
                            Stub.of(KeycloakContext.class)
                                    .with("getRealm", Stub.of(RealmModel.class).get())
                                    .get())
                    .calling("getAttribute", arguments -> {
                        if (databaseIsAway) {
                            throw new IllegalStateException("no connection");
                        }
                        return null;
                    })
                    .with("setAttribute", null)
                    .get();
        }
    }
}
