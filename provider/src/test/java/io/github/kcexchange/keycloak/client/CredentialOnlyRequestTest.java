// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.stub.Events;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.events.EventType;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;

class CredentialOnlyRequestTest {

    private static final String GATEWAY = "11111111-1111-1111-1111-111111111111";

    private final Map<String, List<String>> form = new HashMap<>(Map.of(
            "subject_token_type", List.of("pingone_gateway_credential"), "subject_token", List.of("the.credential")));
    private final Map<String, List<String>> headers = new HashMap<>(Map.of("Accept", List.of("*/*")));
    private final Events events = new Events();
    private EventType type = EventType.TOKEN_EXCHANGE;
    private ClientModel client;

    @Test
    void aTokenExchangeWithOnlyACredentialStandsAlone() {
        assertThat(standsAlone()).isTrue();
    }

    @Test
    void otherParametersOfTheExchangeChangeNothing() {
        form.put("scope", List.of("orders"));
        form.put("audience", List.of("orders"));
        assertThat(standsAlone()).isTrue();
    }

    @Test
    void anotherTokenTypeDoesNotStandAlone() {
        form.put("subject_token_type", List.of("urn:ietf:params:oauth:token-type:access_token"));
        assertThat(standsAlone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, app",
        "client_id, ''",
        "client_secret, secret",
        "client_secret, ''",
        "client_assertion, jwt",
        "client_assertion_type, urn",
        "client_assertion_type, ''"
    })
    void anyParameterOfAClientIsASignOfOneEvenWhenEmpty(String name, String value) {
        form.put(name, List.of(value));
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void theGatewaysOwnClientIdChangesNothing() {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of(GATEWAY));
        assertThat(standsAlone()).isTrue();
        client = client(GATEWAY, GATEWAY);
        assertThat(standsAlone()).isTrue();
    }

    @Test
    void theGatewaysOwnClientIdIsThatOfItsClientWhereAnAdministratorChangedIt() {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of("edge"));
        client = client(GATEWAY, "edge");
        assertThat(standsAlone()).isTrue();
    }

    /** An imported client can have any id. */
    @Test
    void aGatewayWithAnIdThatIsNoUuidHasAClientIdOfItsOwn() {
        form.put("subject_token", List.of(credentialOf("edge-1")));
        form.put("client_id", List.of("edge"));
        client = client("edge-1", "edge");
        assertThat(standsAlone()).isTrue();
        client = client("edge-2", "edge");
        assertThat(standsAlone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "", "11111111-1111-1111-1111-111111111112", " " + GATEWAY})
    void anyOtherClientIdIsASignOfAnotherClient(String clientId) {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of(clientId));
        assertThat(standsAlone()).isFalse();
        client = client("another-uuid", clientId);
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void aRepeatedClientIdIsASignOfAnotherClient() {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of(GATEWAY, GATEWAY));
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void theGatewaysClientIdIsNotEnoughWhereKeycloakFoundAnotherClient() {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of(GATEWAY));
        client = client("another-uuid", "app");
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void aCredentialWithoutAGatewayHasNoClientIdOfItsOwn() {
        form.put("client_id", List.of(GATEWAY));
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void theGatewaysClientIdWithASecretIsASignOfAnotherClient() {
        form.put("subject_token", List.of(credentialOf(GATEWAY)));
        form.put("client_id", List.of(GATEWAY));
        form.put("client_secret", List.of("secret"));
        assertThat(standsAlone()).isFalse();
    }

    private static String credentialOf(String gateway) {
        return encoded("{\"alg\":\"RS256\",\"typ\":\"gateway-credential+jwt\"}") + "."
                + encoded(
                        "{\"typ\":\"GatewayCredential\",\"jti\":\"" + GATEWAY + "\",\"gatewayId\":\"" + gateway + "\"}")
                + ".c2lnbmF0dXJl";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ClientModel client(String id, String clientId) {
        return Stub.of(ClientModel.class)
                .with("getId", id)
                .with("getClientId", clientId)
                .get();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Basic YTpi",
        "Authorization, ''",
        "Authorization, Bearer x",
        "OAuth-Client-Attestation, jwt",
        "OAuth-Client-Attestation-PoP, jwt"
    })
    void anyHeaderOfAClientIsASignOfOneEvenWhenEmpty(String name, String value) {
        headers.put(name, List.of(value));
        assertThat(standsAlone()).isFalse();
    }

    @Test
    void anAlreadyIdentifiedClientIsASignOfOne() {
        client = Stub.of(ClientModel.class).get();
        assertThat(standsAlone()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_EXCHANGE")
    void noOtherEndpointOrGrantAcceptsIt(EventType other) {
        type = other;
        assertThat(standsAlone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "DPoP", "Origin"})
    void otherHeadersAreNoSignOfAClient(String name) {
        headers.put(name, List.of("x"));
        assertThat(standsAlone()).isTrue();
    }

    private boolean standsAlone() {
        HttpHeaders sent = Stub.of(HttpHeaders.class)
                .calling("getRequestHeader", arguments -> headers.getOrDefault((String) arguments.get(0), List.of()))
                .get();
        return new CredentialOnlyRequest(new ExchangeForm(form))
                .isCredentialOnly(Stub.of(ClientAuthenticationFlowContext.class)
                        .with("getClient", client)
                        .with("getEvent", events.builder(type))
                        .with(
                                "getHttpRequest",
                                Stub.of(HttpRequest.class)
                                        .with("getHttpHeaders", sent)
                                        .get())
                        .get());
    }
}
