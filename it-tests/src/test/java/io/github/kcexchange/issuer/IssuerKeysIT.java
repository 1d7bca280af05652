// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak's own key loader fetches the keys of an issuer, with its own limits. */
@OnKeycloak
final class IssuerKeysIT {
    /** Keycloak fetches keys of one issuer at most every ten seconds (InfinispanPublicKeyStorageProviderFactory). */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(12);

    private final TestRealm realm;
    private final Application application;
    private final Person alice;

    IssuerKeysIT(TestRealm realm) {
        this.realm = realm;
        // The key server has no TLS, and its address is not a private one in every container network.
        realm.change(all -> all.setSslRequired("none"));
        this.application = realm.application("app");
        this.alice = realm.person("alice");
    }

    private OtherIssuer trusted(KeyServer keys) {
        OtherIssuer issuer = OtherIssuer.any();
        trust(issuer, keys);
        return issuer;
    }

    /** Returns the path of the trusted issuer in the management API. */
    private String trust(OtherIssuer issuer, KeyServer keys) {
        Map<String, Object> body = described(issuer, keys);
        var api = realm.management();
        var created = api.post("/trustedIssuers", body).hasStatus(201).json();
        String id = (String) created.get("id");
        new OtherIssuer.Trusted(realm, api, id, (String) created.get("alias"))
                .assignedTo(application)
                .link(alice, "alice-there");
        return "/trustedIssuers/" + id;
    }

    private Map<String, Object> described(OtherIssuer issuer, KeyServer keys) {
        Map<String, Object> body = new HashMap<>(issuer.described());
        body.remove("jwks");
        body.put("jwksUrl", keys.address(realm.server().container().callerAddress()));
        return body;
    }

    private Exchange exchange(Secret subject) {
        return Exchange.by(application, OtherIssuer.exchange(subject));
    }

    private void rejected(Secret subject) {
        exchange(subject).isRejected(Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID, " Look at subject_token.");
    }

    private static Forger withKey(Forger token, RSAKey key) {
        return token.header("kid", key.getKeyID());
    }

    @Test
    void keysAreFetchedOnceAndAtMostOnceMoreForUnknownKeys() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.serving(issuer.jwks()));
            for (int i = 0; i < 3; i++) {
                exchange(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()))
                        .token();
            }
            assertThat(server.calls()).isEqualTo(1);
            RSAKey unknown = OtherIssuer.newKey("unknown");
            for (int i = 0; i < 3; i++) {
                rejected(withKey(issuer.tokenFor("alice-there", realm), unknown).signedBy(unknown));
            }
            assertThat(server.calls()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void manyUnknownKeysCauseNoFetchPerRequest() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.serving(issuer.jwks()));
            Forger token = issuer.tokenFor("alice-there", realm);
            exchange(token.signedBy(issuer.key())).token();
            assertThat(server.calls()).isEqualTo(1);
            RSAKey unknown = OtherIssuer.newKey("unknown");
            for (int i = 0; i < 5; i++) {
                rejected(token.header("kid", "unknown-" + i).signedBy(unknown));
            }
            // One more if Keycloak's ten seconds have passed in between.
            assertThat(server.calls()).isLessThanOrEqualTo(2);
            exchange(token.signedBy(issuer.key())).token();
        }
    }

    /** Keycloak keeps the fetched key in memory. A forged token must not decide how it is used for the next one. */
    @Test
    void aForgedTokenDoesNotChangeTheAlgorithmOfAFetchedKeyThatStatesNone() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.serving(issuer.jwks()));
            Forger token = issuer.tokenFor("alice-there", realm);
            for (String algorithm : List.of("PS256", "RS512", "ES256")) {
                rejected(token.header("alg", algorithm).signedWith(new byte[256]));
                exchange(token.signedBy(issuer.key())).token();
            }
            assertThat(server.calls()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aServerThatAnswersAfterTwoSecondsIsWaitedFor() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.after(Duration.ofSeconds(2), KeyServer.serving(issuer.jwks())));
            assertThat(exchange(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()))
                            .jwt()
                            .text("sub"))
                    .isEqualTo(alice.id());
            assertThat(server.calls()).isEqualTo(1);
        }
    }

    /** Keycloak's limit for the time between two parts of an answer is five seconds (DefaultHttpClientFactory). */
    @Test
    void aServerThatPausesWithinItsAnswerIsRejected() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.dripping(issuer.jwks(), 2, Duration.ofSeconds(20)));
            Instant begin = Instant.now();
            rejected(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    /**
     * Keycloak has no limit for the time of the whole answer (docs/security-model.md, "Not covered"). While it waits,
     * it sends no second request, and answers requests with tokens of other issuers.
     */
    @Test
    void aServerThatDripsItsAnswerDelaysOnlyTheTokensOfItsIssuer() {
        try (KeyServer slow = new KeyServer(KeyServer.serving("{\"keys\":[]}"));
                KeyServer fast = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer dripping = trusted(slow);
            OtherIssuer other = trusted(fast);
            slow.behave(KeyServer.dripping(dripping.jwks(), 13, Duration.ofSeconds(1)));
            fast.behave(KeyServer.serving(other.jwks()));
            List<Answer> answers = Race.of(3, i -> i == 2 ? whileDripping(slow, other) : post(dripping));
            assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 200);
            assertThat(slow.calls()).isEqualTo(1);
        }
    }

    private Answer post(OtherIssuer issuer) {
        Secret subject = issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
        return realm.token().post(OtherIssuer.exchange(subject), application.basic());
    }

    /** The other issuer's token is exchanged several times before the slow server has answered. */
    private Answer whileDripping(KeyServer slow, OtherIssuer other) {
        await().until(() -> slow.calls() == 1);
        for (int i = 0; i < 3; i++) {
            post(other).hasStatus(200);
        }
        assertThat(slow.answered()).isZero();
        return post(other);
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundAndAnOldOneEnds() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = trusted(server);
            server.behave(KeyServer.serving(issuer.jwks()));
            Forger token = issuer.tokenFor("alice-there", realm);
            exchange(token.signedBy(issuer.key())).token();
            RSAKey second = OtherIssuer.newKey("second");
            server.behave(KeyServer.serving(new JWKSet(second.toPublicJWK()).toString()));
            await().pollDelay(BETWEEN_FETCHES).atMost(Duration.ofSeconds(60)).until(() -> true);
            assertThat(exchange(withKey(token, second).signedBy(second)).jwt().text("sub"))
                    .isEqualTo(alice.id());
            rejected(token.signedBy(issuer.key()));
            rejected(withKey(token, second).signedBy(issuer.key()));
        }
    }

    /**
     * Keycloak does not ask again for a key that it has (docs/security-model.md, "Not covered"), until the issuer is
     * changed.
     */
    @Test
    void aKeyThatTheIssuerOnlyRemovesEndsWhenAnAdministratorRepeatsTheSettings() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = OtherIssuer.any();
            String path = trust(issuer, server);
            RSAKey second = OtherIssuer.newKey("second");
            JWKSet both = new JWKSet(List.of(issuer.key().toPublicJWK(), second.toPublicJWK()));
            server.behave(KeyServer.serving(both.toString()));
            Forger token = issuer.tokenFor("alice-there", realm);
            exchange(token.signedBy(issuer.key())).token();
            server.behave(KeyServer.serving(new JWKSet(second.toPublicJWK()).toString()));
            exchange(withKey(token, second).signedBy(second)).token();
            exchange(token.signedBy(issuer.key())).token();
            realm.management().put(path, described(issuer, server)).hasStatus(200);
            rejected(token.signedBy(issuer.key()));
            exchange(withKey(token, second).signedBy(second)).token();
        }
    }

    /** Keycloak stores the keys at the end of a fetch, also if the issuer was changed in the meantime. */
    @Test
    void aFetchThatEndsAfterAChangeOfTheIssuerBringsNoEarlierKeyBack() {
        try (KeyServer server = new KeyServer(KeyServer.serving("{\"keys\":[]}"))) {
            OtherIssuer issuer = OtherIssuer.any();
            String path = trust(issuer, server);
            OtherIssuer renewed = issuer.withAnotherKey("second");
            server.behave(KeyServer.dripping(issuer.jwks(), 13, Duration.ofSeconds(1)));
            Race.of(2, i -> i == 0 ? post(issuer) : changedDuringTheFetch(server, path, renewed));
            assertThat(server.answered()).isEqualTo(1);
            rejected(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()));
        }
    }

    /** A token with the new key does not wait for the fetch of the earlier ones. */
    private Answer changedDuringTheFetch(KeyServer server, String path, OtherIssuer renewed) {
        await().until(() -> server.calls() == 1);
        realm.management().put(path, renewed.described()).hasStatus(200);
        Answer exchanged = post(renewed).hasStatus(200);
        assertThat(server.answered()).isZero();
        return exchanged;
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                behaviour("nothing", KeyServer.serving("")),
                behaviour("no JSON", KeyServer.serving("<html>")),
                behaviour("another document", KeyServer.serving("{\"issuer\":\"x\"}")),
                behaviour("no keys", KeyServer.serving("{\"keys\":[]}")),
                behaviour("not found", KeyServer.serving(404, "{}")),
                behaviour("an error", KeyServer.serving(500, "{}")),
                behaviour("an answer without an end", KeyServer.endless()),
                behaviour("no answer", KeyServer.silent()));
    }

    private static Arguments behaviour(String name, KeyServer.Behaviour behaviour) {
        return Arguments.of(Named.of(name, behaviour));
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void anIssuerThatServesNoKeysIsRejectedWithinTheLimitsOfKeycloak(KeyServer.Behaviour behaviour) {
        try (KeyServer server = new KeyServer(behaviour)) {
            OtherIssuer issuer = trusted(server);
            // The HTTP client of the tests gives up after a minute, which would fail this test.
            rejected(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()));
            assertThat(server.calls()).isBetween(1, 3);
        }
    }

    /** The message of Keycloak's JSON parser repeats the name of a member whose value it cannot read. */
    @Test
    void anAnswerOfTheServerWritesNoLineOfItsOwnIntoTheLog() {
        String forged = "forged by the server of " + realm.name();
        String tooDeep = "[".repeat(1001) + "]".repeat(1001);
        String answer = "{\"keys\":[{\"x\\n" + forged + "\":" + tooDeep + "}]}";
        try (KeyServer server = new KeyServer(KeyServer.serving(answer))) {
            OtherIssuer issuer = trusted(server);
            rejected(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()));
            assertThat(realm.server().logged(forged)).allMatch(line -> line.contains("cannot be loaded"));
        }
    }

    @Test
    void aServerThatCannotBeReachedIsRejected() {
        OtherIssuer issuer;
        try (KeyServer server = new KeyServer(KeyServer.serving("{}"))) {
            issuer = trusted(server);
        }
        rejected(issuer.tokenFor("alice-there", realm).signedBy(issuer.key()));
    }
}
