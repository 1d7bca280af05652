// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static io.github.kcexchange.exchange.UnsignedJwt.jwt;
import static io.github.kcexchange.exchange.UnsignedJwt.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.SigningKey;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.DatabaseProduct;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong client credentials get 401 {@code invalid_client} (RFC 6749, section 5.2), whatever is wrong with them and at
 * every address of the endpoint.
 */
@OnKeycloak
@TestInstance(Lifecycle.PER_CLASS)
final class WrongClientIT {
    private static final Map<String, Object> INVALID_CLIENT =
            Map.of("error", "invalid_client", "error_description", "Invalid client or Invalid client credentials");
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final List<Prefix> ADDRESSES = List.of(Prefix.KEYCLOAK, Prefix.AS, Prefix.PINGONE_BY_ID);
    private static final String WRONG = "invalid_client_credentials";
    private static final String UNKNOWN = "client_not_found";

    private final TestRealm realm;
    private final SigningKey key = new SigningKey();
    private final Application app;
    private final Application keyed;
    private final Application signing;
    private final Application disabled;
    private final Form ofGateway;
    private final Form ofApplication;

    WrongClientIT(TestRealm realm) {
        this.realm = realm;
        this.app = realm.application("app");
        this.keyed = realm.application("keyed", key::registerAt);
        this.signing = realm.application("signing", client -> client.setClientAuthenticatorType("client-secret-jwt"));
        realm.application("mutual", client -> {
            client.setClientAuthenticatorType("client-x509");
            client.getAttributes().put("x509.subjectdn", "CN=mutual");
        });
        this.disabled = realm.application("disabled", client -> client.setEnabled(false));
        Credential credential = realm.gateway("gateway").credential();
        this.ofGateway = credential.form();
        this.ofApplication = Form.exchange(app.clientCredentials(), Form.ACCESS_TOKEN);
    }

    /**
     * One kind of wrong client authentication.
     *
     * @param event the error of the event
     * @param authorization the header, or empty for none
     * @param sent the parameters in addition to those of the exchange
     */
    private record Way(String name, String event, String authorization, Supplier<Form> sent) {

        static Way named(String name, String event) {
            return new Way(name, event, "", Form::empty);
        }

        Way basic(String pair) {
            return authorization("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        Way authorization(String header) {
            return new Way(name, event, header, sent);
        }

        Way with(String parameter, String value) {
            return with(parameter, () -> value);
        }

        Way with(String parameter, Supplier<String> value) {
            return new Way(name, event, authorization, () -> sent.get().with(parameter, value.get()));
        }

        Way assertion(String jwt) {
            return assertion(() -> jwt);
        }

        /** Signed for each request: an assertion is valid for some seconds, and once. */
        Way assertion(Supplier<String> jwt) {
            return with("client_assertion", jwt).with("client_assertion_type", ASSERTION_TYPE);
        }

        Exchange of(Form exchange, TestRealm realm, Prefix prefix) {
            return Exchange.of(realm, () -> answer(exchange, realm, prefix));
        }

        Answer answer(Form exchange, TestRealm realm, Prefix prefix) {
            Form form = new Form(Stream.of(exchange, sent.get())
                    .flatMap(part -> part.parameters().stream())
                    .toList());
            Http request = realm.token(prefix).request(form);
            return authorization.isEmpty()
                    ? request.send()
                    : request.header("Authorization", authorization).send();
        }

        /** RFC 6749, section 5.2. */
        String challenge(TestRealm realm) {
            return authorization.startsWith("Basic") ? "Basic realm=\"" + realm.name() + "\"" : "none";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The credentials of the same clients without a fault. */
    @Test
    void theRightClientCredentialsAreAccepted() {
        for (ClientAuthentication right :
                List.of(app.basic(), app.post(), key.assertion(keyed), SigningKey.secretAssertion(signing))) {
            Exchange.by(realm, ofGateway, right).token();
        }
    }

    @ParameterizedTest
    @MethodSource({"nameless", "named"})
    void aGatewayCredentialIsNotExchangedByAWrongClient(Way way) {
        for (Prefix prefix : ADDRESSES) {
            Exchange rejected = way.of(ofGateway, realm, prefix);
            isInvalidClient(rejected, way);
            assertThat(challenge(rejected)).isEqualTo(way.challenge(realm));
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void aTokenIsNotExchangedByAWrongApplication(Way way) {
        for (Prefix prefix : ADDRESSES) {
            Exchange rejected = way.of(ofApplication, realm, prefix);
            isInvalidClient(rejected, way);
            assertThat(challenge(rejected)).isEqualTo(way.challenge(realm));
        }
    }

    /** No application is named, so Keycloak itself answers, with the same answer. */
    @ParameterizedTest
    @MethodSource("nameless")
    void aTokenIsNotExchangedWithoutANamedClient(Way way) {
        for (Prefix prefix : ADDRESSES) {
            isInvalidClient(way.of(ofApplication, realm, prefix), way);
        }
    }

    /**
     * PostgreSQL stores neither a null character nor half of a surrogate pair. Keycloak cannot store the event of such
     * a request either.
     */
    @TouchesSql
    @ParameterizedTest
    @MethodSource("unstorable")
    void aClientIdThatNoDatabaseCanStoreIsAnInvalidClient(Way way) {
        Answer ofOurs = way.answer(ofGateway, realm, Prefix.AS).hasStatus(401).isNeverCached();
        assertThat(ofOurs.json()).isEqualTo(INVALID_CLIENT);
        isKeycloaksOwn(way.answer(ofApplication, realm, Prefix.AS));
    }

    /** No application is named, so Keycloak itself answers. The answer is the same if the database does not fail. */
    private static void isKeycloaksOwn(Answer answer) {
        if (Build.database() == DatabaseProduct.H2) {
            answer.hasStatus(401).isNeverCached();
            assertThat(answer.json()).isEqualTo(INVALID_CLIENT);
        } else {
            assertThat(answer.status()).isIn(400, 401, 500);
            assertThat(answer.json()).containsOnlyKeys("error", "error_description");
        }
    }

    static Stream<Way> unstorable() {
        return Stream.of(
                Way.named("by Basic", UNKNOWN).basic("a\u0000b:secret"),
                Way.named("in the form", UNKNOWN).with("client_id", "a\u0000b"),
                Way.named("in an assertion", UNKNOWN).assertion(unsigned("a\u0000b")),
                Way.named("in an assertion, half a character", UNKNOWN)
                        .assertion(jwt("{\"iss\":\"\\ud800\",\"sub\":\"\\ud800\"}")));
    }

    private static void isInvalidClient(Exchange rejected, Way way) {
        rejected.answer().hasStatus(401).isNeverCached();
        assertThat(rejected.answer().json()).isEqualTo(INVALID_CLIENT);
        assertThat(rejected.answer().header("Content-Type")).contains("application/json");
        assertThat(rejected.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(rejected.event().getError()).isEqualTo(way.event());
    }

    private static String challenge(Exchange rejected) {
        return rejected.answer().header("WWW-Authenticate").orElse("none");
    }

    /** No client of the realm is named. */
    static Stream<Way> nameless() {
        return Stream.of(
                Way.named("Basic that is no Base64", UNKNOWN).authorization("Basic !!!"),
                Way.named("Basic without a colon", UNKNOWN).authorization("Basic YXBw"),
                Way.named("Basic without anything", UNKNOWN).authorization("Basic"),
                Way.named("an unknown scheme", UNKNOWN).authorization("Negotiate abc"),
                Way.named("a bearer token", UNKNOWN).authorization("Bearer abc"),
                Way.named("no scheme", UNKNOWN).authorization("abc"),
                Way.named("an unknown client by Basic", UNKNOWN).basic("nobody:secret"),
                Way.named("an unknown client", UNKNOWN).with("client_id", "nobody"),
                Way.named("an unknown client with a secret", UNKNOWN)
                        .with("client_id", "nobody")
                        .with("client_secret", "secret"),
                Way.named("an assertion of an unknown client", UNKNOWN).assertion(unsigned("nobody")),
                Way.named("an assertion that is garbage", UNKNOWN).assertion("garbage"),
                Way.named("an assertion without a subject", UNKNOWN).assertion(jwt("{}")),
                Way.named("an assertion without a payload", UNKNOWN).assertion(jwt("null")),
                Way.named("an assertion type alone", UNKNOWN).with("client_assertion_type", ASSERTION_TYPE));
    }

    Stream<Way> named() {
        String right = app.secret().reveal();
        Secret wrong = Secret.of("this is not the secret of any application");
        SigningKey another = new SigningKey();
        return Stream.of(
                Way.named("a wrong secret by Basic", WRONG).basic("app:wrong"),
                Way.named("an empty secret by Basic", WRONG).basic("app:"),
                Way.named("a raw percent sign in the secret", WRONG).basic("app:50%off"),
                Way.named("a raw percent sign at its end", WRONG).basic("app:50%"),
                Way.named("a raw percent sign and a client id with it", WRONG)
                        .basic("a%pp:secret")
                        .with("client_id", "app"),
                Way.named("Basic that is no Base64 with a client id", WRONG)
                        .authorization("Basic !!!")
                        .with("client_id", "app"),
                Way.named("Basic without a colon with a client id", WRONG)
                        .authorization("Basic YXBw")
                        .with("client_id", "app"),
                Way.named("an unknown scheme with a client id", WRONG)
                        .authorization("Negotiate abc")
                        .with("client_id", "app"),
                Way.named("Basic that is no Base64 with an assertion", UNKNOWN)
                        .authorization("Basic !!!")
                        .assertion(unsigned("app")),
                Way.named("a wrong secret", WRONG).with("client_id", "app").with("client_secret", wrong.reveal()),
                Way.named("no secret", WRONG).with("client_id", "app"),
                Way.named("a wrong secret with the right one by Basic", WRONG)
                        .basic("app:" + right)
                        .with("client_secret", wrong.reveal()),
                Way.named("two wrong secrets", WRONG).basic("app:wrong").with("client_secret", wrong.reveal()),
                Way.named("a disabled client", "client_disabled")
                        .with("client_id", "disabled")
                        .with("client_secret", disabled.secret().reveal()),
                Way.named("a disabled client by Basic", "client_disabled")
                        .basic("disabled:" + disabled.secret().reveal()),
                Way.named("client_secret_jwt by another secret", WRONG)
                        .assertion(() ->
                                SigningKey.secretJwt(signing, wrong, soon()).reveal()),
                Way.named("client_secret_jwt that expired", WRONG)
                        .assertion(() -> SigningKey.secretJwt(signing, signing.secret(), past())
                                .reveal()),
                Way.named("client_secret_jwt without a signature", WRONG).assertion(unsigned("signing")),
                Way.named("client_secret_jwt that is garbage", WRONG)
                        .assertion("garbage")
                        .with("client_id", "signing"),
                Way.named("private_key_jwt for a client of client_secret_jwt", WRONG)
                        .assertion(() -> key.jwt(signing, soon()).reveal()),
                Way.named("private_key_jwt by another key", WRONG)
                        .assertion(() -> another.jwt(keyed, soon()).reveal()),
                Way.named("private_key_jwt that expired", WRONG)
                        .assertion(() -> key.jwt(keyed, past()).reveal()),
                Way.named("private_key_jwt without a signature", WRONG).assertion(unsigned("keyed")),
                Way.named("private_key_jwt that is garbage", WRONG)
                        .assertion("a.b.c")
                        .with("client_id", "keyed"),
                Way.named("private_key_jwt without a payload", WRONG)
                        .assertion(jwt("null"))
                        .with("client_id", "keyed"),
                Way.named("private_key_jwt of another client", WRONG)
                        .assertion(() -> key.jwt(keyed, soon()).reveal())
                        .with("client_id", "signing"),
                Way.named("client_secret_jwt for a client of private_key_jwt", WRONG)
                        .assertion(() -> SigningKey.secretJwt(keyed, keyed.secret(), soon())
                                .reveal()),
                Way.named("an assertion without its type", WRONG)
                        .with("client_assertion", () -> key.jwt(keyed, soon()).reveal())
                        .with("client_id", "keyed"),
                Way.named("an assertion of another type", WRONG)
                        .assertion(() -> key.jwt(keyed, soon()).reveal())
                        .with("client_assertion_type", "urn:x")
                        .with("client_id", "keyed"),
                Way.named("an assertion type without its assertion", WRONG)
                        .with("client_assertion_type", ASSERTION_TYPE)
                        .with("client_id", "keyed"),
                Way.named("no certificate", WRONG).with("client_id", "mutual"));
    }

    private static Instant past() {
        return Instant.now().minusSeconds(3600);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(30);
    }
}
