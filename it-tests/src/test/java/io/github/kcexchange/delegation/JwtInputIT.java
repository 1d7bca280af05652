// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.KeyIds;
import io.github.kcexchange.forge.Listener;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Malicious JWTs as subject and actor tokens (RFC 7515, 7519, 8725): the extension rejects them and sends no requests.
 */
@OnKeycloak
final class JwtInputIT {
    private static final RSAKey OWN_KEY = Forger.certifiedKey();

    private final TestRealm realm;
    private final Scene scene;
    private final RealmKey key;
    private final Application portal;
    private final Holder holder;

    JwtInputIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
        this.portal = realm.application(
                "portal", Clients.reaching(Api.ADDRESS, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        this.holder = Holder.of(realm.person("holder"), portal);
    }

    @Test
    void theRealmsOwnKeySignsATokenThatIsAccepted() {
        UnaryOperator<Secret> good = token -> Forger.of(token).signedBy(key.pair());
        Exchange.by(scene.address(), Exchange.impersonation(good.apply(scene.forAddress())))
                .token();
        Exchange.by(portal, Presented.id(good.apply(holder.idToken())).asSubject())
                .token();
        Secret actor = good.apply(scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), actor))
                .token();
    }

    @ParameterizedTest
    @MethodSource({"algorithms", "headers", "times"})
    void isRejectedAsSubjectAndAsActorWhateverItsTokenType(UnaryOperator<Secret> forgery) {
        Secret access = forgery.apply(scene.forAddress());
        Exchange.by(scene.address(), Presented.access(access).asSubject()).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Secret id = forgery.apply(holder.idToken());
        Exchange.by(portal, Presented.id(id).asSubject()).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Secret actor = forgery.apply(scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), Presented.access(actor).asActor(Exchange.impersonation(scene.forGoodies())))
                .isRejected(Problem.ACTOR_TOKEN_INVALID);
    }

    Stream<Named<UnaryOperator<Secret>>> algorithms() throws Exception {
        byte[] publicKey = key.pair().toRSAPublicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Named.of(
                        "HS256 with the public key",
                        token -> Forger.of(token).header("alg", "HS256").macWith(publicKey)),
                Named.of(
                        "HS256 with the public key's PEM",
                        token -> Forger.of(token).header("alg", "HS256").macWith(pem)),
                Named.of(
                        "PS256 for RS256",
                        token -> Forger.of(token).header("alg", "PS256").signedBy(key.ofAnyAlgorithm())),
                Named.of(
                        "ES256 with a meaningless signature",
                        token -> Forger.of(token).header("alg", "ES256").signedWith(new byte[64])),
                Named.of(
                        "an unknown alg",
                        token -> Forger.of(token).header("alg", "XX256").signedBy(key.pair())),
                Named.of("no alg", token -> Forger.of(token).header("alg", null).signedBy(key.pair())));
    }

    Stream<Named<UnaryOperator<Secret>>> headers() {
        Stream<Named<UnaryOperator<Secret>>> critical = Stream.of(List.of("b64"), List.of("exp"), List.of(), "b64")
                .map(value -> Named.of(
                        "crit " + value,
                        token -> Forger.of(token).header("crit", value).signedBy(key.pair())));
        Stream<Named<UnaryOperator<Secret>>> keyIds = KeyIds.ofNoKey().stream()
                .map(kid -> Named.of(
                        KeyIds.name(kid),
                        token -> Forger.of(token).header("kid", kid).signedBy(OWN_KEY)));
        Stream<Named<UnaryOperator<Secret>>> keys = Stream.of(
                Named.of(
                        "a key in the header",
                        token -> Forger.of(token)
                                .header("jwk", OWN_KEY.toPublicJWK().toJSONObject())
                                .signedBy(OWN_KEY)),
                Named.of(
                        "a certificate in the header",
                        token -> Forger.of(token).certificateOf(OWN_KEY).signedBy(OWN_KEY)));
        return Stream.of(critical, keyIds, keys).flatMap(group -> group);
    }

    /** Signed with the realm's own key, as a thief of that key could do. */
    Stream<Named<UnaryOperator<Secret>>> times() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                time("a word", "exp", "tomorrow"),
                time("a date", "exp", Instant.now().plusSeconds(600).toString()),
                time("a negative end", "exp", -now - 600),
                time("a fractional end that is over", "exp", now - 600.5),
                time("an end as a list", "exp", List.of(now + 600)),
                time("a start that is a word", "nbf", "tomorrow"),
                time("a fractional start to come", "nbf", now + 600.5),
                time("an issue time that is a word", "iat", "yesterday"));
    }

    private Named<UnaryOperator<Secret>> time(String name, String claim, Object value) {
        return Named.of(name, token -> Forger.of(token).claim(claim, value).signedBy(key.pair()));
    }

    @Test
    void noHeaderMakesTheServerSendARequest() {
        try (Listener listener = new Listener()) {
            String address = listener.address(realm.server());
            for (String name : new String[] {"jku", "x5u"}) {
                isRejectedAsSubjectAndAsActorWhateverItsTokenType(
                        token -> Forger.of(token).header(name, address).signedBy(OWN_KEY));
            }
            listener.wasNotCalledBy(realm.server());
        }
    }

    @Test
    void introspectionShowsNothingOfATokenThatIsNotYetValidOrNotSignedByTheRealm() {
        Secret issued = Exchange.by(scene.goodies(), scene.delegation()).token();
        Forger forger = Forger.of(issued);
        assertThat(scene.reader().sees(forger.signedBy(key.pair()))).isTrue();
        assertThat(scene.reader().sees(forger.signedBy(OWN_KEY))).isFalse();
        assertThat(scene.reader().sees(forger.unsigned())).isFalse();
        long later = Instant.now().getEpochSecond() + 600;
        assertThat(scene.reader().sees(forger.claim("nbf", later).signedBy(key.pair())))
                .isFalse();
    }

    @Test
    void anAccessTokenWithTheTypeAtJwtIsExchangedForOneOfThatType() {
        scene.shop().change(Clients.attribute("access.token.header.type.rfc9068", "true"));
        scene.goodies().change(Clients.attribute("access.token.header.type.rfc9068", "true"));
        try {
            Secret subject = scene.forGoodies();
            Secret actor = scene.goodies().clientCredentials();
            Jwt issued = Exchange.by(scene.goodies(), Exchange.delegation(subject, actor))
                    .jwt();
            for (Jwt token : List.of(Jwt.of(subject), Jwt.of(actor), issued)) {
                assertThat(token.header()).containsEntry("typ", "at+jwt");
            }
            assertThat(issued.claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
        } finally {
            scene.shop().change(Clients.attribute("access.token.header.type.rfc9068", "false"));
            scene.goodies().change(Clients.attribute("access.token.header.type.rfc9068", "false"));
        }
    }
}
