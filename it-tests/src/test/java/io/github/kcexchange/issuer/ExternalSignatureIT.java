// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.Listener;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature, the header and the shape of a token of another issuer (RFC 7515, RFC 8725). */
@OnKeycloak
final class ExternalSignatureIT {
    private static final RSAKey OWN_KEY = Forger.certifiedKey();

    private final ExternalScene scene;
    private final TestRealm realm;
    private final OtherIssuer issuer;
    private final Application application;
    private final Person alice;

    ExternalSignatureIT(TestRealm realm) {
        this.scene = ExternalScene.in(realm);
        this.realm = realm;
        this.issuer = scene.issuer();
        this.application = scene.application();
        this.alice = scene.alice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "none", "HS256", "HS512"})
    void onlyTheIssuersKeyWithAnAsymmetricAlgorithmSigns(String algorithm) throws JOSEException {
        Forger forged = scene.token().header("alg", algorithm);
        scene.rejected(forged.unsigned(), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        scene.rejected(forged.signedBy(Forger.ownKey()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        scene.rejected(
                forged.macWith(issuer.key().toRSAPublicKey().getEncoded()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        scene.rejected(
                forged.macWith(issuer.jwks().getBytes(StandardCharsets.UTF_8)),
                Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "NONE", "rs256", "foo", "dir", "RSA1_5", ""})
    void anUnknownAlgorithmIsRejected(String algorithm) {
        Forger forged = scene.token().header("alg", algorithm);
        scene.exchange(forged.unsigned()).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        scene.exchange(forged.signedBy(issuer.key())).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    Stream<Arguments> headers() {
        return Stream.of(
                header("an unknown kid", token -> token.header("kid", "unknown")),
                header("a path as kid", token -> token.header("kid", "../../first")),
                header("SQL as kid", token -> token.header("kid", "' or '1'='1")),
                header(
                        "a key in the header",
                        token -> token.header("jwk", OWN_KEY.toPublicJWK().toJSONObject())),
                header("a certificate in the header", token -> token.certificateOf(OWN_KEY)),
                header("an address of keys", token -> token.header("jku", "https://issuer.example.com/jwks")),
                header("an address of a certificate", token -> token.header("x5u", "https://issuer.example.com/c")));
    }

    private static Arguments header(String name, UnaryOperator<Forger> change) {
        return Arguments.of(Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void noHeaderReplacesTheIssuersKey(UnaryOperator<Forger> change) {
        scene.rejected(change.apply(scene.token()).signedBy(OWN_KEY), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    @Test
    void aCriticalExtensionIsRejectedAlsoWithAValidSignature() {
        Forger critical = scene.token().header("crit", List.of("exp")).header("exp", 1);
        scene.rejected(critical.signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @Test
    void aTokenWithoutAnAlgorithmIsRejected() {
        scene.rejected(scene.token().header("alg", null).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "gateway-credential+jwt", "kb+jwt"})
    void aJwtOfAnotherTypeIsRejected(String type) {
        scene.rejected(scene.token().header("typ", type).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refresh", "Logout", "Offline", "GatewayCredential"})
    void aPayloadOfAnotherTypeIsRejected(String type) {
        scene.rejected(scene.token().claim("typ", type).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "jwt", "application/at+jwt"})
    void anAccessTokenOfAnySpellingIsAccepted(String type) {
        assertThat(scene.exchange(scene.token().header("typ", type).signedBy(issuer.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(alice.id());
    }

    @Test
    void anEncryptedOrAlteredTokenIsNoToken() {
        String valid = scene.token().signedBy(issuer.key()).reveal();
        scene.exchange(Secret.of(valid + ".AAAA.BBBB")).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        scene.exchange(Secret.of("not.a.token")).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        scene.rejected(
                Secret.of(valid.substring(0, valid.length() - 8) + "AAAAAAAA"),
                Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    /** Keycloak itself rejects it before it reads the form, so there is no event. */
    @Test
    void aTokenOfAMegabyteIsRejected() {
        Secret huge = scene.token().claim("padding", "x".repeat(1_000_000)).signedBy(issuer.key());
        isTooLong(OtherIssuer.exchange(huge));
        isTooLong(OtherIssuer.exchange(scene.token().signedBy(issuer.key()))
                .with("actor_token", huge.reveal())
                .with("actor_token_type", OtherIssuer.JWT));
    }

    private void isTooLong(Form form) {
        realm.events().clear();
        Answer answer = realm.token().post(form, application.basic()).hasStatus(413);
        assertThat(answer.json()).isEqualTo(Map.of("error", "HTTP 413 Request Entity Too Large"));
        // The event of a later request is the only one.
        Form accepted = OtherIssuer.exchange(scene.token().signedBy(issuer.key()));
        realm.token().post(accepted, application.basic()).accessToken();
        assertThat(realm.events().only().getType()).isEqualTo("TOKEN_EXCHANGE");
    }

    @Test
    void noHeaderMakesTheServerSendARequest() {
        try (Listener listener = new Listener()) {
            String address = listener.address(realm.server());
            for (String name : new String[] {"jku", "x5u"}) {
                Forger token = scene.token().header(name, address);
                scene.rejected(token.signedBy(OWN_KEY), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
                scene.accepted(token.signedBy(issuer.key()));
            }
            scene.accepted(scene.token()
                    .header("jku", address)
                    .header("x5u", address)
                    .header("jwk", OWN_KEY.toPublicJWK().toJSONObject())
                    .signedBy(issuer.key()));
            listener.wasNotCalledBy(realm.server());
        }
    }

    @Test
    void aBoundTokenNeedsItsProof() {
        scene.exchange(scene.token()
                        .claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .signedBy(issuer.key()))
                .isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        for (Object unknown : List.of(Map.of("kid", "a"), "text", List.of())) {
            scene.exchange(scene.token().claim("cnf", unknown).signedBy(issuer.key()))
                    .isRejected(Problem.SUBJECT_TOKEN_INVALID);
        }
    }
}
