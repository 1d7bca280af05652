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
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
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

    /** The credentials of the same clients without a fault. */
    @Test
    void theRightClientCredentialsAreAccepted() {
        for (ClientAuthentication right :
                List.of(app.basic(), app.post(), key.assertion(keyed), SigningKey.secretAssertion(signing))) {
            Exchange.by(realm, ofGateway, right).token();
        }
    }

    /** Keycloak accepts an assertion once (RFC 7523, section 3). */
    @Test
    void anAssertionThatWasUsedIsAWrongOne() {
        WrongClient used = WrongClient.named("an assertion that was used", WRONG);
        for (Form exchange : List.of(ofGateway, ofApplication)) {
            ClientAuthentication assertion = ClientAuthentication.assertion(key.jwt(keyed, soon()));
            realm.token().post(ofGateway, assertion).accessToken();
            isInvalidClient(Exchange.by(realm, exchange, assertion), used);
        }
    }

    @ParameterizedTest
    @MethodSource({"nameless", "named"})
    void aGatewayCredentialIsNotExchangedByAWrongClient(WrongClient client) {
        for (Prefix prefix : ADDRESSES) {
            Exchange rejected = client.of(ofGateway, realm, prefix);
            isInvalidClient(rejected, client);
            assertThat(challenge(rejected)).isEqualTo(client.challenge(realm));
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void aTokenIsNotExchangedByAWrongApplication(WrongClient client) {
        for (Prefix prefix : ADDRESSES) {
            Exchange rejected = client.of(ofApplication, realm, prefix);
            isInvalidClient(rejected, client);
            assertThat(challenge(rejected)).isEqualTo(client.challenge(realm));
        }
    }

    /** No application is named, so Keycloak itself answers, with the same answer. */
    @ParameterizedTest
    @MethodSource("nameless")
    void aTokenIsNotExchangedWithoutANamedClient(WrongClient client) {
        for (Prefix prefix : ADDRESSES) {
            isInvalidClient(client.of(ofApplication, realm, prefix), client);
        }
    }

    private static void isInvalidClient(Exchange rejected, WrongClient client) {
        rejected.answer().hasStatus(401).isNeverCached();
        assertThat(rejected.answer().json()).isEqualTo(WrongClient.ANSWER);
        assertThat(rejected.answer().header("Content-Type")).contains("application/json");
        assertThat(rejected.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(rejected.event().getError()).isEqualTo(client.event());
    }

    private static String challenge(Exchange rejected) {
        return rejected.answer().header("WWW-Authenticate").orElse("none");
    }

    /** No client of the realm is named. */
    static Stream<WrongClient> nameless() {
        return Stream.of(
                WrongClient.named("Basic that is no Base64", UNKNOWN).authorization("Basic !!!"),
                WrongClient.named("Basic without a colon", UNKNOWN).authorization("Basic YXBw"),
                WrongClient.named("Basic without anything", UNKNOWN).authorization("Basic"),
                WrongClient.named("an unknown scheme", UNKNOWN).authorization("Negotiate abc"),
                WrongClient.named("a bearer token", UNKNOWN).authorization("Bearer abc"),
                WrongClient.named("no scheme", UNKNOWN).authorization("abc"),
                WrongClient.named("an unknown client by Basic", UNKNOWN).basic("nobody:secret"),
                WrongClient.named("an unknown client", UNKNOWN).with("client_id", "nobody"),
                WrongClient.named("an unknown client with a secret", UNKNOWN)
                        .with("client_id", "nobody")
                        .with("client_secret", "secret"),
                WrongClient.named("an assertion of an unknown client", UNKNOWN).assertion(unsigned("nobody")),
                WrongClient.named("an assertion that is garbage", UNKNOWN).assertion("garbage"),
                WrongClient.named("an assertion without a subject", UNKNOWN).assertion(jwt("{}")),
                WrongClient.named("an assertion without a payload", UNKNOWN).assertion(jwt("null")),
                WrongClient.named("an assertion type alone", UNKNOWN)
                        .with("client_assertion_type", WrongClient.ASSERTION_TYPE));
    }

    Stream<WrongClient> named() {
        String right = app.secret().reveal();
        Secret wrong = Secret.of("this is not the secret of any application");
        SigningKey another = new SigningKey();
        return Stream.of(
                WrongClient.named("a wrong secret by Basic", WRONG).basic("app:wrong"),
                WrongClient.named("an empty secret by Basic", WRONG).basic("app:"),
                WrongClient.named("a raw percent sign in the secret", WRONG).basic("app:50%off"),
                WrongClient.named("a raw percent sign at its end", WRONG).basic("app:50%"),
                WrongClient.named("a raw percent sign and a client id with it", WRONG)
                        .basic("a%pp:secret")
                        .with("client_id", "app"),
                WrongClient.named("Basic that is no Base64 with a client id", WRONG)
                        .authorization("Basic !!!")
                        .with("client_id", "app"),
                WrongClient.named("Basic without a colon with a client id", WRONG)
                        .authorization("Basic YXBw")
                        .with("client_id", "app"),
                WrongClient.named("an unknown scheme with a client id", WRONG)
                        .authorization("Negotiate abc")
                        .with("client_id", "app"),
                WrongClient.named("Basic that is no Base64 with an assertion", UNKNOWN)
                        .authorization("Basic !!!")
                        .assertion(unsigned("app")),
                WrongClient.named("a wrong secret", WRONG)
                        .with("client_id", "app")
                        .with("client_secret", wrong.reveal()),
                WrongClient.named("no secret", WRONG).with("client_id", "app"),
                WrongClient.named("a wrong secret with the right one by Basic", WRONG)
                        .basic("app:" + right)
                        .with("client_secret", wrong.reveal()),
                WrongClient.named("two wrong secrets", WRONG).basic("app:wrong").with("client_secret", wrong.reveal()),
                WrongClient.named("a disabled client", "client_disabled")
                        .with("client_id", "disabled")
                        .with("client_secret", disabled.secret().reveal()),
                WrongClient.named("a disabled client by Basic", "client_disabled")
                        .basic("disabled:" + disabled.secret().reveal()),
                WrongClient.named("client_secret_jwt by another secret", WRONG)
                        .assertion(() ->
                                SigningKey.secretJwt(signing, wrong, soon()).reveal()),
                WrongClient.named("client_secret_jwt that expired", WRONG)
                        .assertion(() -> SigningKey.secretJwt(signing, signing.secret(), past())
                                .reveal()),
                WrongClient.named("client_secret_jwt without a signature", WRONG)
                        .assertion(unsigned("signing")),
                WrongClient.named("client_secret_jwt that is garbage", WRONG)
                        .assertion("garbage")
                        .with("client_id", "signing"),
                WrongClient.named("private_key_jwt for a client of client_secret_jwt", WRONG)
                        .assertion(() -> key.jwt(signing, soon()).reveal()),
                WrongClient.named("private_key_jwt by another key", WRONG)
                        .assertion(() -> another.jwt(keyed, soon()).reveal()),
                WrongClient.named("private_key_jwt that expired", WRONG)
                        .assertion(() -> key.jwt(keyed, past()).reveal()),
                WrongClient.named("private_key_jwt without a signature", WRONG).assertion(unsigned("keyed")),
                WrongClient.named("private_key_jwt that is garbage", WRONG)
                        .assertion("a.b.c")
                        .with("client_id", "keyed"),
                WrongClient.named("private_key_jwt without a payload", WRONG)
                        .assertion(jwt("null"))
                        .with("client_id", "keyed"),
                WrongClient.named("private_key_jwt of another client", WRONG)
                        .assertion(() -> key.jwt(keyed, soon()).reveal())
                        .with("client_id", "signing"),
                WrongClient.named("client_secret_jwt for a client of private_key_jwt", WRONG)
                        .assertion(() -> SigningKey.secretJwt(keyed, keyed.secret(), soon())
                                .reveal()),
                WrongClient.named("an assertion without its type", WRONG)
                        .with("client_assertion", () -> key.jwt(keyed, soon()).reveal())
                        .with("client_id", "keyed"),
                WrongClient.named("an assertion of another type", WRONG)
                        .assertion(() -> key.jwt(keyed, soon()).reveal())
                        .with("client_assertion_type", "urn:x")
                        .with("client_id", "keyed"),
                WrongClient.named("an assertion type without its assertion", WRONG)
                        .with("client_assertion_type", WrongClient.ASSERTION_TYPE)
                        .with("client_id", "keyed"),
                WrongClient.named("no certificate", WRONG).with("client_id", "mutual"));
    }

    private static Instant past() {
        return Instant.now().minusSeconds(3600);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(30);
    }
}
