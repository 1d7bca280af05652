// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A browser at an origin of the client may use the aliases, a browser elsewhere may not. */
@OnKeycloak
final class CorsIT {
    private static final String ORIGIN = "https://app.example";
    private static final String ELSEWHERE = "https://evil.example";

    private final TestRealm realm;
    private final Application application;
    private final Credential credential;

    CorsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application", client -> client.setWebOrigins(List.of(ORIGIN)));
        Gateway gateway = realm.gateway("gateway");
        gateway.change(client -> client.setWebOrigins(List.of(ORIGIN)));
        this.credential = gateway.credential();
    }

    static Stream<Arguments> endpoints() {
        return Stream.of(Prefix.values())
                .filter(prefix -> prefix != Prefix.KEYCLOAK)
                .flatMap(prefix -> Stream.of(
                                "/token:POST",
                                "/introspect:POST",
                                "/revoke:POST",
                                "/userinfo:GET",
                                "/jwks:GET",
                                "/.well-known/openid-configuration:GET")
                        .map(endpoint -> Arguments.of(prefix, endpoint.split(":")[0], endpoint.split(":")[1])));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void preflightsAreAnswered(Prefix prefix, String endpoint, String method) {
        Answer answer = Http.call("OPTIONS", realm.at(prefix, endpoint))
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,dpop")
                .send()
                .hasStatus(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains(method);
    }

    @ParameterizedTest
    @EnumSource
    void theClientsOriginMayReadTokenAndRejection(Prefix prefix) {
        for (ClientAuthentication client : List.of(application.basic(), ClientAuthentication.none())) {
            allows(
                    ORIGIN,
                    client.on(from(ORIGIN, prefix), credential.form()).send().hasStatus(200));
            allows(ORIGIN, client.on(from(ORIGIN, prefix), forged()).send().hasStatus(400));
        }
    }

    /** Keycloak does not know the origins of a client that it could not authenticate. */
    @ParameterizedTest
    @EnumSource
    void everyOriginMayReadThatTheClientIsWrong(Prefix prefix) {
        ClientAuthentication wrong = ClientAuthentication.basic("application", Secret.of("wrong"));
        allows(
                ELSEWHERE,
                wrong.on(from(ELSEWHERE, prefix), credential.form()).send().hasStatus(401));
    }

    @ParameterizedTest
    @EnumSource
    void anotherOriginMayNotReadTheToken(Prefix prefix) {
        for (ClientAuthentication client : List.of(application.basic(), ClientAuthentication.none())) {
            Answer answer =
                    client.on(from(ELSEWHERE, prefix), credential.form()).send().hasStatus(403);
            assertThat(answer.json()).isEqualTo(Map.of("error", "Invalid origin"));
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void theOtherAliasesAllowTheClientsOriginToo() {
        Secret token = application.clientCredentials();
        Form form = Form.empty().with("token", token.reveal());
        for (Prefix prefix : List.of(Prefix.AS, Prefix.PINGONE_BY_ID)) {
            for (String endpoint : List.of("/introspect", "/revoke")) {
                Http call = Http.call("POST", realm.at(prefix, endpoint)).header("Origin", ORIGIN);
                allows(ORIGIN, application.basic().on(call, form).send().hasStatus(200));
            }
            for (String endpoint : List.of("/jwks", "/.well-known/openid-configuration")) {
                Answer answer = Http.call("GET", realm.at(prefix, endpoint))
                        .header("Origin", ORIGIN)
                        .send()
                        .hasStatus(200);
                assertThat(answer.header("Access-Control-Allow-Origin").orElse(""))
                        .isIn(ORIGIN, "*");
            }
        }
    }

    private Http from(String origin, Prefix prefix) {
        return Http.call("POST", realm.at(prefix, "/token")).header("Origin", origin);
    }

    private static Form forged() {
        return Form.gatewayExchange(Secret.of("forged"));
    }

    private static void allows(String origin, Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
    }
}
