// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * DPoP-bound subject and actor tokens (RFC 9449): unusable without their key, and never exchanged for unbound tokens.
 */
@OnKeycloak
final class BoundTokenIT {
    private final TestRealm realm;
    private final Scene scene;
    private final DpopKey key = new DpopKey();

    BoundTokenIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void aBoundSubjectTokenNeedsItsProof() {
        Form form = Exchange.impersonation(bound(scene.alice(), scene.shop(), "openid a.crud"))
                .with("scope", "b.read");
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        proving(scene.address(), form, new DpopKey()).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
    }

    @Test
    void theTokenIssuedForABoundTokenIsBoundToTheSameKey() {
        Secret subject = bound(scene.alice(), scene.shop(), "openid a.crud");
        isBound(proving(scene.address(), Exchange.impersonation(subject).with("scope", "b.read"), key));
    }

    @Test
    void aBoundActorTokenNeedsItsProof() {
        Form form = Exchange.delegation(scene.forGoodies(), boundActor());
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_TOKEN_UNPROVEN);
        proving(scene.goodies(), form, new DpopKey()).isRejected(Problem.ACTOR_TOKEN_UNPROVEN);
    }

    @Test
    void theTokenIssuedForABoundActorIsBoundToTheRequestersKey() {
        Exchange asked = proving(scene.goodies(), Exchange.delegation(scene.forGoodies(), boundActor()), key);
        isBound(asked);
        assertThat(asked.jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
    }

    @Test
    void tokensOfTwoKeysAreNotProvenByOne() {
        DpopKey other = new DpopKey();
        Secret subject = bound(scene.alice(), scene.shop(), "openid g.crud");
        Form form = Exchange.delegation(subject, clientCredentials(other));
        proving(scene.goodies(), form, key).isRejected(Problem.ACTOR_TOKEN_UNPROVEN);
        proving(scene.goodies(), form, other).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
    }

    @Test
    void aProofBindsTheTokenIssuedForABearerToken() {
        isBound(proving(scene.address(), scene.impersonation(), key));
    }

    @Test
    void aBoundTokenStaysBoundThroughTheChain() {
        Secret subject = bound(scene.alice(), scene.shop(), "openid g.crud");
        Secret issued =
                proving(scene.goodies(), Exchange.impersonation(subject), key).token();
        Exchange.by(scene.goodies(), Exchange.impersonation(issued)).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
    }

    @Test
    void anIdTokenOfABoundTokenIsBoundAsWell() {
        Form form = Exchange.impersonation(bound(scene.alice(), scene.shop(), "openid a.crud"))
                .with("scope", "openid")
                .with("requested_token_type", Form.ID_TOKEN);
        Exchange asked = proving(scene.address(), form, key);
        assertThat(thumbprint(asked.jwt().claim("cnf"))).isEqualTo(key.thumbprint());
        Form again = Form.exchange(asked.token(), Form.ID_TOKEN).with("scope", "b.read");
        Exchange.by(scene.address(), again).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        proving(scene.address(), again, new DpopKey()).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        isBound(proving(scene.address(), again, key));
    }

    @Test
    void aRequestHasOneProofByAnAsymmetricKeyAndNeverContainsThePrivateKey() {
        RSAKey pair = Forger.ownKey();
        Secret plain = proof(pair.toPublicJWK().toJSONObject(), "RS256", pair);
        assertThat(showing(plain).json()).containsEntry("token_type", "DPoP");
        isInvalidProof(showing(proof(pair.toJSONObject(), "RS256", pair)));
        isInvalidProof(showing(Forger.of(proof(pair.toPublicJWK().toJSONObject(), "HS256", pair))
                .macWith(modulus(pair))));
        isInvalidProof(showing(Forger.of(proof(Map.of("kty", "oct", "k", "c2VjcmV0"), "HS256", pair))
                .macWith("secret".getBytes(StandardCharsets.US_ASCII))));
        isInvalidProof(showing(
                proof(pair.toPublicJWK().toJSONObject(), "RS256", pair),
                proof(pair.toPublicJWK().toJSONObject(), "RS256", pair)));
    }

    private static byte[] modulus(RSAKey pair) {
        return pair.getModulus().decode();
    }

    private Secret proof(Map<String, Object> shown, String algorithm, RSAKey pair) {
        Map<String, Object> claims = Map.of(
                "jti",
                UUID.randomUUID().toString(),
                "htm",
                "POST",
                "htu",
                realm.publicAt(Prefix.AS, "/token").toString(),
                "iat",
                Instant.now().getEpochSecond());
        return new Forger(Map.of("typ", "dpop+jwt", "alg", algorithm, "jwk", shown), claims).signedBy(pair);
    }

    private Answer showing(Secret... proofs) {
        Http call = scene.address().basic().on(Http.call("POST", realm.token().uri()), scene.impersonation());
        for (Secret proof : proofs) {
            call = call.header("DPoP", proof.reveal());
        }
        return call.send();
    }

    private static void isInvalidProof(Answer answer) {
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).containsEntry("error", "invalid_dpop_proof");
    }

    @Test
    void introspectionShowsTheKey() {
        Secret token = proving(scene.address(), scene.impersonation(), key).token();
        assertThat(scene.reader().introspect(token))
                .containsEntry("active", true)
                .containsEntry("cnf", Jwt.of(token).claim("cnf"));
    }

    private void isBound(Exchange asked) {
        assertThat(thumbprint(asked.jwt().claim("cnf"))).isEqualTo(key.thumbprint());
        assertThat(asked.answer().json()).containsEntry("token_type", "DPoP");
    }

    /** Without Keycloak's extra member, which says how the key was presented. */
    private static Object thumbprint(Object confirmation) {
        return ((Map<?, ?>) confirmation).get("jkt");
    }

    private Exchange proving(Application application, Form form, DpopKey by) {
        URI uri = realm.publicAt(Prefix.AS, "/token");
        return Exchange.by(
                realm, form, (call, body) -> application.basic().on(call, body).header("DPoP", by.proof("POST", uri)));
    }

    private Secret bound(Person person, Application application, String scope) {
        Form form = Form.empty()
                .with("grant_type", "password")
                .with("username", person.username())
                .with("password", person.password().reveal())
                .with("scope", scope);
        return bound(application, form, key);
    }

    private Secret boundActor() {
        return clientCredentials(key);
    }

    private Secret clientCredentials(DpopKey by) {
        return bound(scene.goodies(), Form.clientCredentials(), by);
    }

    private Secret bound(Application application, Form form, DpopKey by) {
        URI uri = realm.publicAt(Prefix.KEYCLOAK, "/token");
        Secret token = realm.token(Prefix.KEYCLOAK)
                .post(form, (call, body) -> application.basic().on(call, body).header("DPoP", by.proof("POST", uri)))
                .accessToken();
        assertThat(thumbprint(Jwt.of(token).claim("cnf"))).isEqualTo(by.thumbprint());
        return token;
    }
}
