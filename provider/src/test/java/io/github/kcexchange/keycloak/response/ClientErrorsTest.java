// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
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

class ClientErrorsTest {

    private static final String TOKEN_ENDPOINT = "/realms/demo/protocol/openid-connect/token";
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final OAuth2ErrorRepresentation rejected =
            new OAuth2ErrorRepresentation("unauthorized_client", "What Keycloak says");
    private final Stub<KeycloakContext> context = Stub.of(KeycloakContext.class).with("getClient", null);
    private String path = TOKEN_ENDPOINT;

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
        context.with("getHttpRequest", request).with("getRealm", realm);
        KeycloakSessionUtil.setKeycloakSession(
                Stub.of(KeycloakSession.class).with("getContext", context.get()).get());
    }

    /** Only the clients switched-on and 100% have the exchange. */
    private static ClientModel client(String clientId) {
        String switchedOn = String.valueOf(Set.of("switched-on", "100%").contains(clientId));
        return Set.of("unknown", "no%zz").contains(clientId)
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
        assertThatTheClientIsInvalid(answered("POST", null, 401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "basic YTpi", "BASIC ", "Basic", "Basic !!!", "Basic YTo1MCU="})
    void challengeAClientThatTriedBasic(String authorization) {
        assertThat(answered("POST", authorization, 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @Test
    void challengeAnUnknownClientThatTriedBasic() {
        rejected.setError("invalid_client");
        assertThat(answered("POST", "Basic YTpi", 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basi", ""})
    void challengeNoOtherClient(String authorization) {
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
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YTpi", 401));
    }

    @Test
    void leaveEveryOtherErrorToKeycloak() {
        rejected.setError("invalid_request");
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YTpi", 400));
    }

    /** Related endpoints authenticate clients, too, and their form may contain any parameter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN_ENDPOINT + "/introspect",
                "/realms/demo/protocol/openid-connect/revoke",
                "/realms/demo/as/introspect",
                "/realms/token",
                "/realms/demo/pingone/e1/has/token"
            })
    void leaveEveryOtherEndpointToKeycloak(String endpoint) {
        path = endpoint;
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YTpi", 401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN_ENDPOINT,
                TOKEN_ENDPOINT + "/",
                "/auth" + TOKEN_ENDPOINT,
                "/realms/demo/as/token",
                "/realms/demo/pingone/e1/as/token"
            })
    void applyAtTheTokenEndpointUnderAllItsAddresses(String endpoint) {
        path = endpoint;
        assertThatTheClientIsInvalid(answered("POST", null, 401));
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalid_client",
        "400,unauthorized_client",
        "400,invalid_client_attestation",
        "401,HTTP 401 Unauthorized",
        "401,invalid_token"
    })
    void applyToEveryAnswerOfKeycloakToAnUnauthenticatedClient(int status, String error) {
        rejected.setError(error);
        assertThatTheClientIsInvalid(answered("POST", null, status));
    }

    @Test
    void applyIfKeycloakSendsAPageOrNothing() {
        for (Object entity : new Object[] {"<html>", null}) {
            SentResponse response = new SentResponse(401, entity);
            new ClientErrors().translate(request("POST", "Basic !!!"), response.context());
            assertThatTheClientIsInvalid(response);
        }
    }

    /** Such as a client without the grant, or one that a client policy rejects. */
    @ParameterizedTest
    @CsvSource({"400,unauthorized_client", "401,unauthorized_client", "401,access_denied"})
    void leaveARejectionOfAnAuthenticatedClientAsItIs(int status, String error) {
        context.with("getClient", client("switched-on"));
        rejected.setError(error);
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YTpi", status));
    }

    @Test
    void callAnAuthenticatedClientInvalidIfKeycloakDoes() {
        context.with("getClient", client("switched-on"));
        rejected.setError("invalid_client");
        assertThatTheClientIsInvalid(answered("POST", null, 400));
    }

    /** Basic of switched-on:x, switched%2Don:x and switched-on:50%; an assertion whose subject is switched-on. */
    @ParameterizedTest
    @CsvSource({
        "client_id,switched-on,''",
        "unused,x,Basic c3dpdGNoZWQtb246eA==",
        "unused,x,Basic c3dpdGNoZWQlMkRvbjp4",
        "unused,x,Basic c3dpdGNoZWQtb246NTAl",
        "client_id,other,Basic c3dpdGNoZWQtb246eA==",
        "client_assertion,eyJhbGciOiJub25lIn0.eyJzdWIiOiJzd2l0Y2hlZC1vbiJ9.eHh4,''",
        "client_assertion,eyJhbGciOiJub25lIn0.eyJzdWIiOiJzd2l0Y2hlZC1vbiJ9.eHh4,Basic b3RoZXI6eA=="
    })
    void applyToEveryExchangeOfAnApplicationWithExchangeSwitchedOn(String name, String value, String authorization) {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.putSingle(name, value);
        assertThatTheClientIsInvalid(answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    /** Basic of 100%:x. */
    @Test
    void acceptAClientThatDoesNotEncodeItsId() {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        assertThatTheClientIsInvalid(answered("POST", "Basic MTAwJTp4", 400));
    }

    /** Basic of no%zz:x; an assertion whose payload is null, and one that names no client. */
    @ParameterizedTest
    @CsvSource({
        "client_id,other,''",
        "client_id,unknown,''",
        "unused,x,''",
        "unused,x,Bearer c3dpdGNoZWQtb246eA==",
        "client_assertion,rubbish,''",
        "unused,x,Basic !!!",
        "unused,x,Basic bm8leno6eA==",
        "client_assertion,eyJhbGciOiJub25lIn0.bnVsbA.eHh4,''",
        "client_assertion,eyJhbGciOiJub25lIn0.e30.eHh4,''"
    })
    void leaveTheExchangesOfAllOthersToKeycloak(String name, String value, String authorization) {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.putSingle(name, value);
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    @ParameterizedTest
    @CsvSource({"POST,200", "POST,302", "POST,403", "GET,400", "GET,401"})
    void ignoreEverythingExceptRejectedPosts(String method, int status) {
        assertThatKeycloaksAnswerIsUnchanged(answered(method, "Basic YTpi", status));
    }

    /** Keycloak answers some failures before it has a session, or after it closed it. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void leaveEveryAnswerThatHasNoSessionToKeycloak(int status) {
        form.putSingle("subject_token_type", "pingone_gateway_credential");
        rejected.setError("invalid_client");
        KeycloakSessionUtil.setKeycloakSession(null);
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YQA6eA==", status));
    }

    /** Basic of a, a null character and :x. */
    @Test
    void callAClientIdThatNoDatabaseCanStoreInvalidIfKeycloakFails() {
        form.putSingle("subject_token_type", "pingone_gateway_credential");
        assertThatTheClientIsInvalid(answered("POST", "Basic YQA6eA==", 500));
    }

    @Test
    void leaveEveryOtherFailureOfTheServerToKeycloak() {
        form.putSingle("subject_token_type", "pingone_gateway_credential");
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", "Basic YTpi", 500));
    }

    @Test
    void doNotTouchAnAnswerThatIsNoOauthError() {
        SentResponse response = new SentResponse(400, "text");
        new ClientErrors().translate(request("POST", "Basic YTpi"), response.context());
        assertThat(response.entity()).isEqualTo("text");
    }

    private static void assertThatTheClientIsInvalid(SentResponse response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.type()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(response.entity()).isInstanceOfSatisfying(OAuth2ErrorRepresentation.class, error -> {
            assertThat(error.getError()).isEqualTo("invalid_client");
            assertThat(error.getErrorDescription()).isEqualTo("Invalid client or Invalid client credentials");
        });
    }

    /** Basic of a, a null character and :x; an assertion with an unpaired surrogate. */
    @ParameterizedTest
    @CsvSource({"unused,x,Basic YQA6eA==", "client_assertion,eyJhbGciOiJub25lIn0.eyJzdWIiOiJcdWQ4MDAifQ.eHh4,''"})
    void neverQueryADatabaseForATextThatItCannotStore(String name, String value, String authorization) {
        form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.putSingle(name, value);
        context.with(
                "getRealm",
                Stub.of(RealmModel.class)
                        .calling("getClientByClientId", arguments -> {
                            throw new IllegalStateException("invalid byte sequence");
                        })
                        .get());
        assertThatKeycloaksAnswerIsUnchanged(answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    private void assertThatKeycloaksAnswerIsUnchanged(SentResponse response) {
        assertThat(response.entity()).isSameAs(rejected);
        assertThat(response.header("WWW-Authenticate")).isNull();
    }

    private SentResponse answered(String method, String authorization, int status) {
        SentResponse response = new SentResponse(status, rejected);
        new ClientErrors().translate(request(method, authorization), response.context());
        return response;
    }

    private ContainerRequestContext request(String method, String authorization) {
        return Stub.of(ContainerRequestContext.class)
                .with("getMethod", method)
                .with("getHeaderString", authorization)
                .with("getUriInfo", Stub.of(UriInfo.class).with("getPath", path).get())
                .get();
    }
}
