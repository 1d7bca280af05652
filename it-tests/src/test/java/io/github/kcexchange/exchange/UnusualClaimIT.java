// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anyone can send a token with the marks of this extension and texts that a database rejects. The extension looks up
 * the records of such a token before Keycloak verifies its signature.
 */
@OnKeycloak
@TouchesSql
final class UnusualClaimIT {
    private static final String SMILEY = "\ud83d\ude00";
    private static final List<String> TEXTS = List.of("a\u0000b", SMILEY);

    private final TestRealm realm;
    private final Application application;
    private final Credential credential;
    private final Secret token;

    UnusualClaimIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.credential = realm.gateway("gateway").credential();
        this.token = Exchange.by(application, credential.form()).token();
    }

    static Stream<Arguments> claims() {
        return Stream.of("sub", "sid", "azp", "gateway_credential_id", "gateway_id")
                .flatMap(claim -> TEXTS.stream().map(text -> Arguments.of(claim, text)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aForgedTokenIsRejectedAtEveryDoor(String claim, String text) {
        isRejected(Forger.of(token).claim(claim, text).signedBy(Forger.ownKey()));
    }

    static Stream<Arguments> actors() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(
                        Arguments.of(Map.of("sub", text)),
                        Arguments.of(Map.of("sub", "application", "client_id", text))));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void aForgedActorIsRejectedAtEveryDoor(Map<String, Object> act) {
        isRejected(Forger.of(token).claim("act", act).signedBy(Forger.ownKey()));
    }

    private void isRejected(Secret forged) {
        for (URI door : List.of(
                realm.at(Prefix.KEYCLOAK, "/userinfo"),
                URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users"),
                URI.create(realm.server().url() + "/realms/" + realm.name() + "/account"),
                realm.management().at("/gateways"))) {
            Http.call("GET", door)
                    .header("Accept", "application/json")
                    .bearer(forged)
                    .send()
                    .hasStatus(401);
        }
        assertThat(application.sees(forged)).isFalse();
        Exchange.by(application, Exchange.impersonation(forged)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @ParameterizedTest
    @CsvSource({"audience, TARGET_NOT_REACHED", "scope, SCOPE_NOT_GRANTED", "resource, RESOURCE_MALFORMED"})
    void aParameterWithAnUnusualCharacterIsRejected(String parameter, Problem problem) {
        Form form = credential.form().with(parameter, SMILEY);
        Exchange.by(application, form).isRejected(problem);
        Exchange.alone(realm, form).isRejected(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "client_assertion"})
    void aClientWithAnUnusualCharacterIsUnknown(String parameter) {
        Answer answer = realm.token().post(credential.form().with(parameter, SMILEY));
        answer.hasStatus(401).isNeverCached();
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "error",
                        "invalid_client",
                        "error_description",
                        "Invalid client or Invalid client credentials"));
    }

    @Test
    void aCredentialWithAnUnusualCharacterIsMalformed() {
        Problem.CREDENTIAL_MALFORMED.rejects(Form.gatewayExchange(Secret.of(SMILEY)), application);
    }
}
