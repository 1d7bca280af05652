// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** The events of an exchange of a gateway credential, with all their details. */
@OnKeycloak
final class EventsIT {
    private final TestRealm realm;
    private final Application application;
    private final Gateway gateway;
    private final Credential credential;

    EventsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.gateway = realm.gateway("gateway");
        this.credential = gateway.credential();
    }

    @Test
    void anExchangeByAnApplication() {
        Exchange exchange = Exchange.by(application, credential.form());
        Map<String, String> expected = new HashMap<>(ofTheGateway());
        expected.putAll(issued(exchange.jwt()));
        expected.put("client_auth_method", "client-secret");
        isSuccess(exchange.event(), "application", expected);
    }

    @Test
    void anExchangeByTheCredentialAlone() {
        Exchange exchange = Exchange.alone(realm, credential.form());
        Map<String, String> expected = new HashMap<>(ofTheGateway());
        expected.putAll(issued(exchange.jwt()));
        expected.put("client_auth_method", "gateway-credential");
        isSuccess(exchange.event(), gateway.clientId(), expected);
    }

    private void isSuccess(EventRepresentation event, String clientId, Map<String, String> details) {
        assertThat(event.getType()).isEqualTo("TOKEN_EXCHANGE");
        assertThat(event.getError()).isNull();
        assertThat(event.getClientId()).isEqualTo(clientId);
        assertThat(event.getUserId()).isEqualTo(gateway.serviceAccount().getId());
        assertThat(event.getSessionId()).isNull();
        event.getDetails().computeIfPresent("scope", (name, words) -> sorted(words));
        assertThat(event.getDetails()).isEqualTo(details);
    }

    private static String sorted(String words) {
        return Stream.of(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private Map<String, String> issued(Jwt token) {
        return Map.of(
                "token_id", token.text("jti"),
                "scope", token.text("scope"));
    }

    @Test
    void aRejectionAfterTheCredentialWasVerifiedNamesTheGateway() {
        Exchange rejected = Exchange.by(application, credential.form().with("scope", "nothing"));
        Map<String, String> expected = new HashMap<>(ofTheGateway());
        expected.putAll(Map.of("client_auth_method", "client-secret", "reason", "scope_not_granted"));
        isFailure(rejected.event(), "application", "invalid_request", expected);
        assertThat(rejected.event().getUserId())
                .isEqualTo(gateway.serviceAccount().getId());
    }

    @Test
    void aRejectedCredentialByAnApplication() {
        Exchange rejected = Exchange.by(application, Form.gatewayExchange(Secret.of("forged")));
        Map<String, String> expected = new HashMap<>(ofAnyExchange());
        expected.putAll(Map.of("client_auth_method", "client-secret", "reason", "credential_malformed"));
        isFailure(rejected.event(), "application", "invalid_token", expected);
        assertThat(rejected.event().getUserId()).isNull();
    }

    @Test
    void aRejectedCredentialAlone() {
        Exchange rejected = Exchange.alone(realm, Form.gatewayExchange(Secret.of("forged")));
        Map<String, String> expected = new HashMap<>(ofAnyExchange());
        expected.put("reason", "credential_malformed");
        isFailure(rejected.event(), null, "invalid_client_credentials", expected);
    }

    @Test
    void aWrongClientSecret() {
        Exchange rejected =
                Exchange.by(realm, credential.form(), ClientAuthentication.basic("application", Secret.of("wrong")));
        isFailure(
                rejected.event(),
                "application",
                "invalid_client_credentials",
                Map.of("grant_type", Form.TOKEN_EXCHANGE));
    }

    @Test
    void anUnknownTokenTypeIsNotRecorded() {
        Exchange rejected = Exchange.by(application, Form.exchange(Secret.of("forged"), "urn:made-up"));
        rejected.isRejected(Problem.TOKEN_TYPE_UNKNOWN);
        assertThat(rejected.event().getDetails()).doesNotContainValue("urn:made-up");
    }

    private static void isFailure(
            EventRepresentation event, String clientId, String error, Map<String, String> details) {
        assertThat(event.getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(event.getError()).isEqualTo(error);
        assertThat(event.getClientId()).isEqualTo(clientId);
        assertThat(event.getDetails()).isEqualTo(details);
    }

    private Map<String, String> ofTheGateway() {
        Map<String, String> details = new HashMap<>(ofAnyExchange());
        details.put("gateway_id", gateway.id());
        details.put("gateway_credential_id", credential.id());
        return details;
    }

    private static Map<String, String> ofAnyExchange() {
        return Map.of(
                "grant_type",
                Form.TOKEN_EXCHANGE,
                "auth_method",
                "token_exchange",
                "exchange_mode",
                "gateway_credential",
                "subject_token_type",
                Form.GATEWAY_CREDENTIAL);
    }
}
