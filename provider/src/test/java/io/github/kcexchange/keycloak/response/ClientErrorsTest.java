// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static io.github.kcexchange.keycloak.response.RejectedExchange.assertThatTheClientIsInvalid;
import static io.github.kcexchange.keycloak.response.RejectedExchange.client;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.utils.KeycloakSessionUtil;

/** Tests {@link ClientErrors}: the answers that they change. */
class ClientErrorsTest {

    private final RejectedExchange sent = new RejectedExchange();

    @AfterEach
    void theRequestEnds() {
        KeycloakSessionUtil.setKeycloakSession(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pingone_gateway_credential", "urn:pingidentity:params:oauth:token-type:gateway_credential"})
    void callWrongClientCredentialsAnInvalidClient(String subjectTokenType) {
        sent.form.putSingle("subject_token_type", subjectTokenType);
        assertThatTheClientIsInvalid(sent.answered("POST", null, 401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "basic YTpi", "BASIC ", "Basic", "Basic !!!", "Basic YTo1MCU="})
    void challengeAClientThatTriedBasic(String authorization) {
        assertThat(sent.answered("POST", authorization, 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @Test
    void challengeAnUnknownClientThatTriedBasic() {
        sent.rejected.setError("invalid_client");
        assertThat(sent.answered("POST", "Basic YTpi", 401).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"demo\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basi", ""})
    void challengeNoOtherClient(String authorization) {
        assertThat(sent.answered("POST", authorization, 401).header("WWW-Authenticate"))
                .isNull();
    }

    @Test
    void leaveEveryOtherErrorToKeycloak() {
        sent.rejected.setError("invalid_request");
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YTpi", 400));
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
        sent.rejected.setError(error);
        assertThatTheClientIsInvalid(sent.answered("POST", null, status));
    }

    @Test
    void applyIfKeycloakSendsAPageOrNothing() {
        for (Object entity : new Object[] {"<html>", null}) {
            SentResponse response = new SentResponse(401, entity);
            new ClientErrors().translate(sent.request("POST", "Basic !!!"), response.context());
            assertThatTheClientIsInvalid(response);
        }
    }

    /** Such as a client without the exchange, or one that a client policy rejects. */
    @ParameterizedTest
    @CsvSource({"400,unauthorized_client", "401,unauthorized_client", "401,access_denied"})
    void leaveARejectionOfAnAuthenticatedClientAsItIs(int status, String error) {
        sent.context.with("getClient", client("switched-on"));
        sent.rejected.setError(error);
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YTpi", status));
    }

    @Test
    void callAnAuthenticatedClientInvalidIfKeycloakDoes() {
        sent.context.with("getClient", client("switched-on"));
        sent.rejected.setError("invalid_client");
        assertThatTheClientIsInvalid(sent.answered("POST", null, 400));
    }

    @ParameterizedTest
    @CsvSource({"POST,200", "POST,302", "POST,403", "GET,400", "GET,401"})
    void ignoreEverythingExceptRejectedPosts(String method, int status) {
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered(method, "Basic YTpi", status));
    }

    /** Keycloak answers some failures before it has a session, or after it closed it. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void leaveEveryAnswerThatHasNoSessionToKeycloak(int status) {
        sent.form.putSingle("subject_token_type", "pingone_gateway_credential");
        sent.rejected.setError("invalid_client");
        KeycloakSessionUtil.setKeycloakSession(null);
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YQA6eA==", status));
    }

    @Test
    void leaveEveryOtherFailureOfTheServerToKeycloak() {
        sent.form.putSingle("subject_token_type", "pingone_gateway_credential");
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YTpi", 500));
    }

    @Test
    void doNotTouchAnAnswerThatIsNoOauthError() {
        SentResponse response = new SentResponse(400, "text");
        new ClientErrors().translate(sent.request("POST", "Basic YTpi"), response.context());
        assertThat(response.entity()).isEqualTo("text");
    }
}
