// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The parameters of an exchange of a gateway credential: missing, repeated, over-long, contradictory and unknown
 * parameters.
 */
@OnKeycloak
final class ParametersIT {
    /** Keycloak's limit for an ordinary parameter is 4000 characters, for a token 20000. */
    private static final String OVER_LONG = "x".repeat(4001);

    private static final String OVER_LONG_TOKEN = "x".repeat(20001);

    /** Keycloak's description of a parameter that is sent twice. */
    private static final String REPEATED = "duplicated parameter";

    private final TestRealm realm;
    private final Application application;
    private final Credential credential;

    ParametersIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.credential = realm.gateway("gateway").credential();
    }

    @Test
    void aMissingOrEmptySubjectTokenIsInvalid() {
        Form without = credential.form().without("subject_token");
        for (Form form : List.of(without, without.with("subject_token", ""))) {
            Exchange.by(application, form).isRejected(Problem.PARAMETER_MISSING, lookAt("subject_token"));
            Exchange.alone(realm, form).isRejectedAsClient(Problem.PARAMETER_MISSING, lookAt("subject_token"));
        }
    }

    @Test
    void aMissingSubjectTokenTypeIsInvalid() {
        Form without = credential.form().without("subject_token_type");
        for (Form form : List.of(without, without.with("subject_token_type", ""))) {
            Exchange.by(application, form).isRejected(Problem.PARAMETER_MISSING, lookAt("subject_token_type"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PINGONE_GATEWAY_CREDENTIAL",
                " pingone_gateway_credential",
                "pingone_gateway_credential ",
                "urn:unknown",
                "gateway-credential+jwt"
            })
    void anUnknownSubjectTokenTypeIsInvalid(String type) {
        Exchange.by(application, credential.form().with("subject_token_type", type))
                .isRejected(Problem.TOKEN_TYPE_UNKNOWN);
    }

    @Test
    void withoutTheTypeTheCredentialAuthenticatesNoClient() {
        isInvalidClient(realm.token().post(credential.form().without("subject_token_type")));
        isInvalidClient(realm.token().post(credential.form().with("subject_token_type", Form.ACCESS_TOKEN)));
    }

    /** Each value is valid if it is sent once. */
    @ParameterizedTest
    @CsvSource({
        "subject_token_type, " + Form.GATEWAY_CREDENTIAL,
        "scope, email",
        "grant_type, " + Form.TOKEN_EXCHANGE,
        "requested_token_type, " + Form.ACCESS_TOKEN,
        "unknown, value"
    })
    void aRepeatedParameterIsInvalid(String name, String value) {
        Form once = credential.form().with(name, value);
        Exchange.by(application, once).token();
        isRejectedByKeycloak(once.and(name, value), application.basic(), REPEATED);
        isRejectedByKeycloak(once.and(name, value), ClientAuthentication.none(), REPEATED);
    }

    @Test
    void aRepeatedCredentialIsInvalidEvenIfBothAreTheSame() {
        Form form = credential.form().and("subject_token", credential.token().reveal());
        isRejectedByKeycloak(form, application.basic(), REPEATED);
        Exchange.alone(realm, form).isRejectedAsClient(Problem.PARAMETER_REPEATED, lookAt("subject_token"));
    }

    @Test
    void aSecondTypeBypassesNoCheck() {
        Form form = credential.form().and("subject_token_type", Form.ACCESS_TOKEN);
        isRejectedByKeycloak(form, application.basic(), REPEATED);
        isRejectedByKeycloak(form, ClientAuthentication.none(), REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "audience", "resource", "requested_token_type", "unknown", "requested_subject"})
    void anOverLongParameterIsRejectedAndNotDropped(String name) {
        rejected(credential.form().with(name, OVER_LONG), Problem.PARAMETER_TOO_LONG, lookAt(name));
    }

    @Test
    void anOverLongParameterAmongValidOnesIsRejected() {
        rejected(
                credential.form().and("audience", "account").and("audience", OVER_LONG),
                Problem.PARAMETER_TOO_LONG,
                lookAt("audience"));
    }

    /** Keycloak drops all of them, because it limits their total length. */
    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void manyTargetsAreMeasuredOneByOne(String name) {
        Form many = credential.form();
        for (int i = 0; i < 300; i++) {
            many = many.and(name, "https://api.example.com/a/long/name/%03d/".formatted(i));
        }
        rejected(many, Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "actor_token"})
    void anOverLongTokenIsRejected(String name) {
        isRejectedByKeycloak(credential.form().with(name, OVER_LONG_TOKEN), application.basic(), tooLong(name));
    }

    /** The client is authenticated before Keycloak measures the parameters. */
    @Test
    void withoutAnApplicationAnOverLongTokenIsRejectedAsWell() {
        isRejectedByKeycloak(
                credential.form().with("actor_token", OVER_LONG_TOKEN),
                ClientAuthentication.none(),
                tooLong("actor_token"));
        Exchange.alone(realm, credential.form().with("subject_token", OVER_LONG_TOKEN))
                .isRejectedAsClient(Problem.CREDENTIAL_MALFORMED);
    }

    private static String tooLong(String name) {
        return "The size of OIDC parameter '" + name + "' is longer than allowed.";
    }

    @Test
    void aTokenLongerThanAnyCredentialIsMalformed() {
        String token = credential.token().reveal();
        Problem.CREDENTIAL_MALFORMED.rejects(Form.gatewayExchange(Secret.of(token + "A".repeat(8192))), application);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "audience", "unknown", "requested_token_type"})
    void controlCharactersAreRejectedAndNotRemoved(String name) {
        rejected(credential.form().with(name, "pro\u0000file"), Problem.PARAMETER_MALFORMED, lookAt(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\r\n", "\u0000", "\u007f"})
    void aCredentialIsNotCleanedAndTheErrorMentionsItsLineBreak(String control) {
        Form form = Form.gatewayExchange(Secret.of(credential.token().reveal() + control));
        String advice = " Look at subject_token: a line break at its end is the usual cause.";
        Exchange.by(application, form).isRejected(Problem.PARAMETER_MALFORMED, advice);
        Exchange.alone(realm, form).isRejectedAsClient(Problem.PARAMETER_MALFORMED, advice);
    }

    @Test
    void onlyAnAccessTokenCanBeRequested() {
        Exchange.by(application, credential.form().with("requested_token_type", Form.ACCESS_TOKEN))
                .token();
        for (String type : new String[] {Form.ID_TOKEN, Form.REFRESH_TOKEN, Form.GATEWAY_CREDENTIAL, "urn:x"}) {
            rejected(credential.form().with("requested_token_type", type), Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
        }
    }

    @Test
    void aGatewayHasNoActor() {
        Secret token = application.clientCredentials();
        Form actor = credential.form().with("actor_token", token.reveal());
        rejected(actor.with("actor_token_type", Form.ACCESS_TOKEN), Problem.ACTOR_WITH_GATEWAY_CREDENTIAL);
        rejected(actor, Problem.ACTOR_WITH_GATEWAY_CREDENTIAL);
        rejected(credential.form().with("actor_token_type", Form.ACCESS_TOKEN), Problem.ACTOR_WITH_GATEWAY_CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested_subject", "requested_issuer", "subject_issuer"})
    void parametersOfOtherExchangesContradict(String name) {
        rejected(credential.form().with(name, "alice"), Problem.PARAMETER_NOT_SUPPORTED);
    }

    @Test
    void unknownParametersAreIgnored() {
        Exchange.by(application, credential.form().with("unknown", "value")).token();
        Exchange.alone(realm, credential.form().with("unknown", "value")).token();
    }

    @Test
    void theQueryIsNotTheForm() {
        URI query = URI.create(realm.token().uri() + "?" + credential.form().encoded());
        Form grantOnly = Form.empty().with("grant_type", Form.TOKEN_EXCHANGE);
        isInvalidClient(Http.call("POST", query).form(grantOnly).send());
        Exchange.of(
                        realm,
                        () -> application
                                .basic()
                                .on(Http.call("POST", query), grantOnly)
                                .send())
                .isRejected(Problem.PARAMETER_MISSING, lookAt("subject_token"));
        Form forged = Form.gatewayExchange(Secret.of("forged"));
        Exchange.of(realm, () -> Http.call("POST", query).form(forged).send())
                .isRejectedAsClient(Problem.CREDENTIAL_MALFORMED);
    }

    @Test
    void theContentTypeOfTheFormMayHaveACharset() {
        Http.call("POST", realm.token().uri())
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .body(credential.form().encoded())
                .send()
                .accessToken();
    }

    @Test
    void onlyAFormIsRead() {
        String json = "{\"grant_type\":\"" + Form.TOKEN_EXCHANGE + "\"}";
        Http post = Http.call("POST", realm.token().uri());
        isInvalidRequest(
                post.header("Content-Type", "application/json").body(json).send(),
                "Missing form parameter: grant_type");
        assertThat(Http.call("GET", realm.token().uri()).send().status()).isEqualTo(405);
        assertThat(Http.call("PUT", realm.token().uri())
                        .form(credential.form())
                        .send()
                        .status())
                .isEqualTo(405);
    }

    private void rejected(Form form, Problem problem) {
        rejected(form, problem, "");
    }

    /** The credential alone authenticates the gateway, and then the grant rejects the request. */
    private void rejected(Form form, Problem problem, String advice) {
        Exchange.by(application, form).isRejected(problem, advice);
        Exchange.alone(realm, form).isRejected(problem, advice);
    }

    /** The name of an unknown parameter is the caller's own text. */
    private static String lookAt(String name) {
        return name.equals("unknown") ? "" : " Look at " + name + ".";
    }

    /** Keycloak answers before it calls any grant, and writes no event. */
    private void isRejectedByKeycloak(Form form, ClientAuthentication client, String description) {
        isInvalidRequest(realm.token().post(form, client), description);
    }

    private static void isInvalidClient(Answer answer) {
        answer.hasStatus(401).isNeverCached();
        assertThat(answer.json()).containsEntry("error", "invalid_client");
    }

    private static void isInvalidRequest(Answer answer, String description) {
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).isEqualTo(Map.of("error", "invalid_request", "error_description", description));
    }
}
