// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an application's exchange (RFC 8693, section 2.1) and the client that sends it. */
@OnKeycloak
final class RequestFormIT {
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private static final String LONG = "x".repeat(4001);

    private final Scene scene;

    RequestFormIT(TestRealm realm) {
        this.scene = Scene.in(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "subject_token_type"})
    void theSubjectTokenAndItsTypeAreNeeded(String parameter) {
        asked(scene.impersonation().without(parameter)).isRejected(Problem.PARAMETER_MISSING, lookAt(parameter));
        asked(scene.impersonation().with(parameter, "")).isRejected(Problem.PARAMETER_MISSING, lookAt(parameter));
    }

    @Test
    void anActorTokenNeedsItsType() {
        asked(scene.delegation().without("actor_token_type")).isRejected(Problem.ACTOR_INCOMPLETE);
        asked(scene.delegation().with("actor_token_type", "")).isRejected(Problem.ACTOR_INCOMPLETE);
    }

    @Test
    void anActorTokenTypeNeedsItsToken() {
        asked(scene.delegation().without("actor_token")).isRejected(Problem.ACTOR_INCOMPLETE);
        asked(scene.delegation().with("actor_token", "")).isRejected(Problem.ACTOR_INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:token-type:refresh_token",
                "urn:ietf:params:oauth:token-type:saml2",
                "access_token",
                "urn:example:unknown"
            })
    void onlyAccessAndIdTokensAreExchanged(String type) {
        asked(scene.impersonation().with("subject_token_type", type)).isRejected(Problem.TOKEN_TYPE_UNKNOWN);
        asked(scene.delegation().with("actor_token_type", type)).isRejected(Problem.TOKEN_TYPE_UNKNOWN);
    }

    /** Spring Security sends the type jwt for every token that it has decoded. */
    @Test
    void anAccessTokenOfThisRealmMayBeCalledAJwt() {
        Exchange impersonation = asked(scene.impersonation().with("subject_token_type", JWT));
        assertThat(impersonation.jwt().text("sub")).isNotEmpty();
        assertThat(impersonation.event().getDetails()).containsEntry("subject_token_type", JWT);
        Exchange delegation =
                asked(scene.delegation().with("subject_token_type", JWT).with("actor_token_type", JWT));
        assertThat(delegation.jwt().payload()).containsKey("act");
    }

    @Test
    void anIdTokenIsNoJwtOfThatType() {
        Application portal = scene.realm()
                .application(
                        "jwt-portal",
                        Clients.reaching(Api.ADDRESS, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        Holder holder = Holder.of(scene.realm().person("jwt-holder"), portal);
        Exchange.by(portal, Presented.id(holder.idToken()).asSubject()).token();
        Exchange.by(portal, Form.exchange(holder.idToken(), JWT)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void aJwtIsNotIssued() {
        asked(scene.impersonation().with("requested_token_type", JWT))
                .isRejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
    }

    @Test
    void aGatewayCredentialIsNoActorToken() {
        Secret credential = scene.realm().gateway("actor").credential().token();
        Form form = scene.delegation()
                .with("actor_token", credential.reveal())
                .with("actor_token_type", Form.GATEWAY_CREDENTIAL);
        asked(form).isRejected(Problem.TOKEN_TYPE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:token-type:refresh_token",
                "urn:ietf:params:oauth:token-type:saml2",
                "pingone_gateway_credential",
                "urn:example:unknown"
            })
    void noOtherTypeIsIssued(String type) {
        asked(scene.impersonation().with("requested_token_type", type))
                .isRejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
        asked(scene.delegation().with("requested_token_type", type))
                .isRejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested_subject", "requested_issuer", "subject_issuer"})
    void theParametersOfKeycloaksOldExchangeAreRejected(String parameter) {
        asked(scene.impersonation().with(parameter, "alice")).isRejected(Problem.PARAMETER_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource", "scope", "requested_token_type", "actor_token_type"})
    void anOverLongParameterIsRejectedRatherThanDropped(String parameter) {
        asked(scene.delegation().with(parameter, LONG)).isRejected(Problem.PARAMETER_TOO_LONG, lookAt(parameter));
    }

    /** CVE-2026-9704: Keycloak itself rejects the request, before any exchange is called. It sends no event. */
    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "actor_token"})
    void anOverLongTokenIsRejectedRatherThanDropped(String parameter) {
        Form accepted = scene.delegation();
        Form form = accepted.with(parameter, "x".repeat(20_001));
        scene.realm().events().clear();
        Answer answer = scene.realm().token().post(form, scene.goodies().basic());
        assertThat(answer.hasStatus(400).isNeverCached().json())
                .isEqualTo(Map.of(
                        "error",
                        "invalid_request",
                        "error_description",
                        "The size of OIDC parameter '" + parameter + "' is longer than allowed."));
        // The event of a later request is the only one.
        scene.realm().token().post(accepted, scene.goodies().basic()).accessToken();
        assertThat(scene.realm().events().only().getType()).isEqualTo("TOKEN_EXCHANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void oneOverLongTargetAmongSeveralIsRejected(String parameter) {
        Form form = scene.delegation().with("scope", "d.read").with(parameter, Api.DOB.audience());
        asked(form).token();
        asked(form.and(parameter, "urn:" + LONG)).isRejected(Problem.PARAMETER_TOO_LONG, lookAt(parameter));
    }

    /** Keycloak drops all of them, because it limits their total length. */
    @ParameterizedTest
    @ValueSource(strings = {"audience", "resource"})
    void manyTargetsAreMeasuredOneByOne(String parameter) {
        Form right = scene.delegation();
        Form wrong = right;
        for (int i = 0; i < 300; i++) {
            right = right.and(parameter, Api.DOB.audience());
            wrong = wrong.and(parameter, "https://api.example.com/a/long/name/%03d/".formatted(i));
        }
        Exchange asked = asked(right);
        assertThat(Claims.audience(asked.jwt())).containsExactly(Api.DOB.audience());
        asked(wrong).isRejected(Problem.TARGET_NOT_REACHED);
        asked(right.and(parameter, "https://nowhere.example")).isRejected(Problem.TARGET_NOT_REACHED);
        asked(right.and(parameter, "urn:" + LONG)).isRejected(Problem.PARAMETER_TOO_LONG, lookAt(parameter));
        asked(right.and(parameter, Api.DOB.audience() + "\n"))
                .isRejected(Problem.PARAMETER_MALFORMED, lookAt(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"subject_token", "subject_token_type", "actor_token", "actor_token_type", "requested_token_type"
            })
    void aRepeatedParameterIsRejected(String parameter) {
        Form form = scene.delegation().with("requested_token_type", Form.ACCESS_TOKEN);
        Answer answer = scene.realm()
                .token()
                .post(form.and(parameter, "another"), scene.goodies().basic());
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json())
                .isEqualTo(Map.of("error", "invalid_request", "error_description", "duplicated parameter"));
    }

    @Test
    void controlCharactersAreRejectedRatherThanRemoved() {
        asked(scene.impersonation().with("scope", "b.\nread")).isRejected(Problem.PARAMETER_MALFORMED, lookAt("scope"));
        asked(scene.impersonation().with("audience", "https://api.example.com/b\u0007"))
                .isRejected(Problem.PARAMETER_MALFORMED, lookAt("audience"));
        asked(scene.impersonation().with("something", "\n")).isRejected(Problem.PARAMETER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "actor_token"})
    void theErrorMentionsALineBreakAtTheEndOfAToken(String token) {
        Form form = scene.delegation();
        String value = form.parameters().stream()
                .filter(parameter -> parameter.getKey().equals(token))
                .findFirst()
                .orElseThrow()
                .getValue();
        asked(form.with(token, value + "\n"))
                .isRejected(
                        Problem.PARAMETER_MALFORMED,
                        " Look at " + token + ": a line break at its end is the usual cause.");
    }

    @Test
    void unknownParametersAreIgnored() {
        asked(scene.impersonation().with("something", "else")).token();
    }

    @Test
    void aPublicClientIsRejected() {
        Application open = scene.realm().application("open", client -> {
            client.setPublicClient(true);
            client.setServiceAccountsEnabled(false);
        });
        ClientAuthentication none = (call, form) -> call.form(form.with("client_id", open.clientId()));
        Exchange.by(scene.realm(), scene.impersonation(), none).isRejected(Problem.APPLICATION_IS_PUBLIC);
        Exchange.by(scene.realm(), scene.delegation(), none).isRejected(Problem.APPLICATION_IS_PUBLIC);
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        ClientAuthentication wrong =
                ClientAuthentication.basic(scene.goodies().clientId(), Secret.of("a wrong secret"));
        var answer = scene.realm()
                .token()
                .post(scene.delegation(), wrong)
                .hasStatus(401)
                .isNeverCached();
        assertThat(answer.json()).containsEntry("error", "invalid_client");
    }

    @Test
    void noClientIsAnInvalidClient() {
        var answer =
                scene.realm().token().post(scene.delegation()).hasStatus(401).isNeverCached();
        assertThat(answer.json()).containsEntry("error", "invalid_client");
    }

    @Test
    void onlyPostIsAnswered() {
        Http call = scene.goodies()
                .basic()
                .on(Http.call("PUT", scene.realm().token().uri()), scene.delegation());
        assertThat(call.send().status()).isEqualTo(405);
    }

    private static String lookAt(String parameter) {
        return " Look at " + parameter + ".";
    }

    private Exchange asked(Form form) {
        boolean delegation = form.parameters().stream().anyMatch(p -> p.getKey().startsWith("actor_token"));
        return Exchange.by(delegation ? scene.goodies() : scene.address(), form);
    }
}
