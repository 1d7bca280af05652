// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static io.github.kcexchange.keycloak.response.RejectedExchange.TOKEN_ENDPOINT;
import static io.github.kcexchange.keycloak.response.RejectedExchange.TOKEN_EXCHANGE;
import static io.github.kcexchange.keycloak.response.RejectedExchange.assertThatTheClientIsInvalid;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;

/** Tests the exchanges to which {@link ClientErrors} apply: {@link TokenRequest} and {@link StatedClientIds}. */
class TranslatedExchangesTest {

    private final RejectedExchange sent = new RejectedExchange();

    @AfterEach
    void theRequestEnds() {
        KeycloakSessionUtil.setKeycloakSession(null);
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials,pingone_gateway_credential",
        "'',pingone_gateway_credential",
        TOKEN_EXCHANGE + ",urn:ietf:params:oauth:token-type:access_token",
        TOKEN_EXCHANGE + ",''"
    })
    void leaveEveryOtherRequestToKeycloak(String grantType, String subjectTokenType) {
        sent.form.putSingle("grant_type", grantType);
        sent.form.putSingle("subject_token_type", subjectTokenType);
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YTpi", 401));
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
        sent.path = endpoint;
        sent.assertThatKeycloaksAnswerIsUnchanged(sent.answered("POST", "Basic YTpi", 401));
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
        sent.path = endpoint;
        assertThatTheClientIsInvalid(sent.answered("POST", null, 401));
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
        sent.form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        sent.form.putSingle(name, value);
        assertThatTheClientIsInvalid(sent.answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    /** Basic of 100%:x. */
    @Test
    void acceptAClientThatDoesNotEncodeItsId() {
        sent.form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        assertThatTheClientIsInvalid(sent.answered("POST", "Basic MTAwJTp4", 400));
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
        sent.form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        sent.form.putSingle(name, value);
        sent.assertThatKeycloaksAnswerIsUnchanged(
                sent.answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }

    /** Basic of a, a null character and :x. */
    @Test
    void callAClientIdThatNoDatabaseCanStoreInvalidIfKeycloakFails() {
        sent.form.putSingle("subject_token_type", "pingone_gateway_credential");
        assertThatTheClientIsInvalid(sent.answered("POST", "Basic YQA6eA==", 500));
    }

    /** Basic of a, a null character and :x; an assertion with an unpaired surrogate. */
    @ParameterizedTest
    @CsvSource({"unused,x,Basic YQA6eA==", "client_assertion,eyJhbGciOiJub25lIn0.eyJzdWIiOiJcdWQ4MDAifQ.eHh4,''"})
    void neverQueryADatabaseForATextThatItCannotStore(String name, String value, String authorization) {
        sent.form.putSingle("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        sent.form.putSingle(name, value);
        sent.context.with(
                "getRealm",
                Stub.of(RealmModel.class)
                        .calling("getClientByClientId", arguments -> {
                            throw new IllegalStateException("invalid byte sequence");
                        })
                        .get());
        sent.assertThatKeycloaksAnswerIsUnchanged(
                sent.answered("POST", authorization.isEmpty() ? null : authorization, 401));
    }
}
