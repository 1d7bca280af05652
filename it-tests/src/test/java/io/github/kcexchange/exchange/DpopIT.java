// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A DPoP proof (RFC 9449) binds the token to its key, and an invalid proof is rejected. */
@OnKeycloak
final class DpopIT {
    private final TestRealm realm;
    private final Application application;
    private final Credential credential;
    private final DpopKey key = new DpopKey();

    DpopIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.credential = realm.gateway("gateway").credential();
    }

    @ParameterizedTest
    @EnumSource
    void aProofBindsTheToken(Prefix prefix) {
        isBound(with(key.proof("POST", realm.at(prefix, "/token")), prefix, application.basic()));
        isBound(with(key.proof("POST", realm.at(prefix, "/token")), prefix, ClientAuthentication.none()));
    }

    private void isBound(Answer answer) {
        Secret token = answer.accessToken();
        assertThat(answer.json()).containsEntry("token_type", "DPoP").containsEntry("expires_in", 300);
        assertThat(Jwt.of(token).claim("cnf")).isEqualTo(Map.of("jkt", key.thumbprint(), "kc-jkt-type", "DPoP"));
    }

    @Test
    void withoutAProofTheTokenIsABearerToken() {
        Exchange exchange = Exchange.by(application, credential.form());
        assertThat(exchange.answer().json()).containsEntry("token_type", "Bearer");
        assertThat(exchange.jwt().payload()).doesNotContainKey("cnf");
    }

    @ParameterizedTest
    @MethodSource({"proofsOfAnotherUse", "otherJwts"})
    void aBadProofIsInvalid(String proof, String reason) {
        isInvalidProof(reason, () -> with(proof, Prefix.AS, application.basic()));
        isInvalidProof(reason, () -> with(proof, Prefix.AS, ClientAuthentication.none()));
    }

    Stream<Arguments> proofsOfAnotherUse() {
        URI token = realm.at(Prefix.AS, "/token");
        URI other = realm.at(Prefix.KEYCLOAK, "/token");
        String inactive = "DPoP proof is not active";
        String incomplete = "DPoP mandatory claims are missing";
        return Stream.of(
                bad("for another address", key.proof("POST", other), "DPoP HTTP URL mismatch"),
                bad("for another method", key.proof("GET", token), "DPoP HTTP method mismatch"),
                bad("of an hour ago", key.proof("POST", token, claims -> claims.issueTime(at(-3600))), inactive),
                bad("of tomorrow", key.proof("POST", token, claims -> claims.issueTime(at(86400))), inactive),
                bad("without jti", key.proof("POST", token, claims -> claims.jwtID(null)), incomplete),
                bad("without iat", key.proof("POST", token, claims -> claims.issueTime(null)), incomplete));
    }

    Stream<Arguments> otherJwts() {
        URI token = realm.at(Prefix.AS, "/token");
        String type = "Invalid or missing type in DPoP header: ";
        return Stream.of(
                bad("of another type", key.typed("JWT", "POST", token), type + "JWT"),
                bad("of a type with quotes", key.typed("a \"type\"", "POST", token), type + "a \"type\""),
                bad("the credential itself", credential.token().reveal(), type + "gateway-credential+jwt"),
                bad("no JWT", "no proof", "DPoP header verification failure"),
                bad(
                        "signed by another key",
                        new DpopKey().showing(key, "POST", token),
                        "DPoP verification failure: org.keycloak.exceptions.TokenSignatureInvalidException:"
                                + " Invalid token signature"));
    }

    /**
     * A proof that Keycloak rejects.
     *
     * @param reason Keycloak's own; it repeats the proof after a colon
     */
    private static Arguments bad(String name, String proof, String reason) {
        return Arguments.of(Named.of(name, proof), reason);
    }

    /** Keycloak's own answer is 500, and it sends no event. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"RSA\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-1\",\"x\":\"AQ\",\"y\":\"AQ\"}"
            })
    void aProofWithAMalformedKeyIsInvalid(String jwk) {
        isUnreadable("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + jwk + "}");
    }

    @Test
    void aProofWhoseHeaderIsNullIsInvalid() {
        isUnreadable("null");
    }

    private void isUnreadable(String header) {
        String valid = key.proof("POST", realm.at(Prefix.AS, "/token"));
        String proof = Forger.encoded(header.getBytes(StandardCharsets.UTF_8)) + valid.substring(valid.indexOf('.'));
        for (ClientAuthentication client : List.of(application.basic(), ClientAuthentication.none())) {
            Answer answer = with(proof, Prefix.AS, client).hasStatus(400);
            assertThat(answer.json())
                    .isEqualTo(Map.of(
                            "error",
                            "invalid_dpop_proof",
                            "error_description",
                            "The DPoP proof cannot be read: its key, header or payload is malformed"));
        }
    }

    @Test
    void aProofIsAcceptedOnce() {
        String proof = key.proof("POST", realm.at(Prefix.AS, "/token"));
        isBound(with(proof, Prefix.AS, application.basic()));
        isInvalidProof("DPoP proof has already been used", () -> with(proof, Prefix.AS, application.basic()));
    }

    /** Keycloak rejects the first request before it reads the proof. */
    @Test
    void aRejectedRequestOfAnotherGrantDoesNotUseUpItsProof() {
        URI token = realm.at(Prefix.KEYCLOAK, "/token");
        Http call = Http.call("POST", token).header("DPoP", key.proof("POST", token));
        Form form = Form.clientCredentials();
        application.basic().on(call, form.and("x", "1").and("x", "2")).send().hasStatus(400);
        Answer answer = application.basic().on(call, form).send().hasStatus(200);
        assertThat(answer.json()).containsEntry("token_type", "DPoP");
    }

    @Test
    void anApplicationThatRequiresDpopIsRejectedWithoutAProof() {
        Application bound =
                realm.application("bound", client -> client.getAttributes().put("dpop.bound.access.tokens", "true"));
        isInvalidProof("DPoP proof is missing", () -> realm.token().post(credential.form(), bound.basic()));
        isBound(with(key.proof("POST", realm.at(Prefix.AS, "/token")), Prefix.AS, bound.basic()));
    }

    @Test
    void aBoundTokenIsRejectedWithoutItsKey() {
        String proof = key.proof("POST", realm.at(Prefix.AS, "/token"));
        ClientAuthentication openid = (call, form) -> application.basic().on(call, form.with("scope", "openid"));
        Secret token = with(proof, Prefix.AS, openid).accessToken();
        Http userinfo = Http.call("GET", realm.at(Prefix.AS, "/userinfo"));
        userinfo.bearer(token).send().hasStatus(401);
        URI address = realm.at(Prefix.AS, "/userinfo");
        userinfo.header("Authorization", "DPoP " + token.reveal())
                .header("DPoP", key.proof("GET", address, token))
                .send()
                .hasStatus(200);
        userinfo.header("Authorization", "DPoP " + token.reveal())
                .header("DPoP", new DpopKey().proof("GET", address, token))
                .send()
                .hasStatus(401);
    }

    private Answer with(String proof, Prefix prefix, ClientAuthentication client) {
        Http call = Http.call("POST", realm.at(prefix, "/token")).header("DPoP", proof);
        return client.on(call, credential.form()).send();
    }

    private void isInvalidProof(String reason, Supplier<Answer> request) {
        Exchange rejected = Exchange.of(realm, request);
        rejected.isRejectedByKeycloak(400, "invalid_dpop_proof", reason.split(":")[0]);
        assertThat(rejected.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(rejected.event().getError()).isEqualTo("invalid_dpop_proof");
        assertThat(rejected.event().getDetails()).containsEntry("reason", reason);
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
