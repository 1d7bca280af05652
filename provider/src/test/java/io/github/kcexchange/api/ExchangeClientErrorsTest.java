// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

class ExchangeClientErrorsTest {

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final OAuth2ErrorRepresentation refused =
            new OAuth2ErrorRepresentation("unauthorized_client", "Invalid client or Invalid client credentials");

    @BeforeEach
    void anExchangeOfAGatewayCredentialIsSent() {
        form.putSingle("grant_type", TOKEN_EXCHANGE);
        form.putSingle("subject_token_type", "pingone_gateway_credential");
        HttpRequest request = Stub.of(HttpRequest.class)
                .with("getDecodedFormParameters", form)
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", "demo")
                .calling("getClientByClientId", arguments -> client((String) arguments.get(0)))
                .get();
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .with("getHttpRequest", request)
                .with("getRealm", realm)
                .get();
        KeycloakSessionUtil.setKeycloakSession(
                Stub.of(KeycloakSession.class).with("getContext", context).get());
    }

    /** Only the client switched-on has the exchange. */
    private static ClientModel client(String clientId) {
        String switchedOn = String.valueOf(clientId.equals("switched-on"));
        return clientId.equals("unknown")
                ? null
                : Stub.of(ClientModel.class).with("getAttribute", switchedOn).get();
    }

    @AfterEach
    void theRequestEnds() {
        KeycloakSessionUtil.setKeycloakSession(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pingone_gateway_credential", "urn:pingidentity:params:oauth:token-type:gateway_credential"})
    void callWrongClientCredentialsAnInvalidClient(String subjectTokenType) {
        form.putSingle("subject_token_type", subjectTokenType);
        SentResponse response = answered("POST", null, 401);
        assertThat(response.entity()).isInstanceOfSatisfying(OAuth2ErrorRepresentation.class, error -> {
            assertThat(error.getError()).isEqualTo("invalid_client");
            assertThat(error.getErrorDescription()).isEqualTo("Invalid client or Invalid client credentials");
        });
        assertThat(response.type()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "basic YTpi", "BASIC "})
    void challengeWhoTriedBasic(String authorization) {
        assertThat(answered("POST", authorization, 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @Test
    void challengeWhoTriedBasicWithAnUnknownClientToo() {
        refused.setError("invalid_client");
        assertThat(answered("POST", "Basic YTpi", 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basi", ""})
    void challengeNobodyElse(String authorization) {
        assertThat(answered("POST", authorization, 401).header("WWW-Authenticate"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials,pingone_gateway_credential",
        "'',pingone_gateway_credential",
        TOKEN_EXCHANGE + ",urn:ietf:params:oauth:token-type:access_token",
        TOKEN_EXCHANGE + ",''"
    })
    void leaveEveryOtherRequestToKeycloak(String grantType, String subjectTokenType) {
        form.putSingle("grant_type", grantType);
        form.putSingle("subject_token_type", subjectTokenType);
        assertThatKeycloaksAnswerStands(answered("POST", "Basic YTpi", 401));
    }

    @Test
    void leaveEveryOtherErrorToKeycloak() {
        refused.setError("invalid_token");
        assertThatKeycloaksAnswerStands(answered("POST", "Basic YTpi", 401));
    }

    @Test
    void callARefusedAssertionUnauthorizedToo() {
        refused.setError("invalid_client");
        SentResponse response = answered("POST", null, 400);
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.entity()).isInstanceOf(OAuth2ErrorRepresentation.class);
    }

    /** Basic of switched-on:x; an assertion whose subject is switched-on. */
    @ParameterizedTest
    @CsvSource({
        "client_id,switched-on,''",
        "unused,x,Basic c3dpdGNoZWQtb246eA==",
        "client_assertion,eyJhbGciOiJub25lIn0.eyJzdWIiOiJzd2l0Y2hlZC1vbiJ9.eHh4,''"
    })
    void speakOfEveryExchangeOfAnApplicationThatIsSwitchedOn(String name, String value, String authorization) {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.putSingle(name, value);
        SentResponse response = answered("POST", authorization.isEmpty() ? null : authorization, 401);
        assertThat(response.entity())
                .isInstanceOfSatisfying(
                        OAuth2ErrorRepresentation.class,
                        error -> assertThat(error.getError()).isEqualTo("invalid_client"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id,other,''",
        "client_id,unknown,''",
        "unused,x,''",
        "unused,x,Bearer c3dpdGNoZWQtb246eA==",
        "client_assertion,rubbish,''"
    })
    void leaveTheExchangesOfAllOthersToKeycloak(String name, String value, String authorization) {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.putSingle(name, value);
        assertThatKeycloaksAnswerStands(answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    @ParameterizedTest
    @CsvSource({"POST,400", "POST,200", "GET,401"})
    void doNotEvenLookAtWhatIsNotARefusedPost(String method, int status) {
        KeycloakSessionUtil.setKeycloakSession(null);
        assertThatKeycloaksAnswerStands(answered(method, "Basic YTpi", status));
    }

    @Test
    void doNotTouchAnAnswerThatIsNoOauthError() {
        SentResponse response = new SentResponse(401, "text");
        new ExchangeClientErrors().filter(request("POST", "Basic YTpi"), response.context());
        assertThat(response.entity()).isEqualTo("text");
    }

    private void assertThatKeycloaksAnswerStands(SentResponse response) {
        assertThat(response.entity()).isSameAs(refused);
        assertThat(response.header("WWW-Authenticate")).isNull();
    }

    private SentResponse answered(String method, String authorization, int status) {
        SentResponse response = new SentResponse(status, refused);
        new ExchangeClientErrors().filter(request(method, authorization), response.context());
        return response;
    }

    private static ContainerRequestContext request(String method, String authorization) {
        return Stub.of(ContainerRequestContext.class)
                .with("getMethod", method)
                .with("getHeaderString", authorization)
                .get();
    }
}
