// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audience and the times of a token of another issuer: where, when and how often it is valid (RFC 7519). */
@OnKeycloak
final class ExternalValidityIT {
    private final ExternalScene scene;
    private final TestRealm realm;
    private final OtherIssuer issuer;
    private final OtherIssuer.Trusted trusted;
    private final Application application;
    private final Person alice;

    ExternalValidityIT(TestRealm realm) {
        this.scene = ExternalScene.in(realm);
        this.realm = realm;
        this.issuer = scene.issuer();
        this.trusted = scene.trusted();
        this.application = scene.application();
        this.alice = scene.alice();
    }

    Stream<Arguments> audiences() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of("https://elsewhere.example.com"),
                Arguments.of(List.of()),
                Arguments.of("partner-app"),
                Arguments.of(realm.issuer() + "/"),
                Arguments.of(realm.neighbour().issuer().toString()));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void aTokenForAnotherAudienceIsRejected(Object audience) {
        scene.rejected(
                scene.token().claim("aud", audience).signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE);
    }

    @Test
    void aTokenForOneOfTheRealmsAddressesIsAccepted() {
        for (String address :
                List.of("/protocol/openid-connect/token", "/as/token", "/pingone/" + realm.name() + "/as/token")) {
            Object audience = List.of("https://elsewhere.example.com", realm.issuer() + address);
            assertThat(scene.exchange(scene.token().claim("aud", audience).signedBy(issuer.key()))
                            .jwt()
                            .text("sub"))
                    .isEqualTo(alice.id());
        }
    }

    @Test
    void anAudienceWithOtherThanStringsIsRejected() {
        for (Object audience : List.of(5, List.of(realm.issuer().toString(), 5), List.of(List.of("a")))) {
            scene.rejected(
                    scene.token().claim("aud", audience).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
        }
    }

    Stream<Arguments> times() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("exp", null),
                Arguments.of("exp", now - 1),
                Arguments.of("exp", -now),
                Arguments.of("exp", 0),
                Arguments.of("nbf", now + 600),
                Arguments.of("iat", now + 600));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTokenOfAnotherTimeIsRejected(String claim, Object value) {
        scene.rejected(scene.token().claim(claim, value).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
    }

    /** A rejected token does not count as used: a valid token with the same {@code jti} is accepted afterwards. */
    @Test
    void aTokenWithinTheSkewNeverYieldsAnExpiredOne() {
        OtherIssuer slow = OtherIssuer.any();
        slow.trustedBy(realm, Map.of("clockSkew", 60, "singleUse", true))
                .assignedTo(application)
                .link(alice, "alice-there");
        long now = Instant.now().getEpochSecond();
        Forger token = slow.tokenFor("alice-there", realm);
        for (long end : new long[] {now - 30, now - 1, now}) {
            scene.rejected(token.claim("exp", end).signedBy(slow.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        }
        Exchange ahead = scene.exchange(
                token.claim("nbf", now + 30).claim("iat", now + 30).signedBy(slow.key()));
        assertThat(ahead.jwt().number("exp")).isGreaterThan(ahead.jwt().number("iat"));
        assertThat((Integer) ahead.answer().json().get("expires_in")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat"})
    void aTimeThatIsNoNumberIsRejected(String claim) {
        scene.rejected(scene.token().claim(claim, "tomorrow").signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @Test
    void aTokenFromBeforeANotBeforeTimeIsRejected() {
        Person dave = realm.person("dave");
        trusted.link(dave, "dave-there");
        Application revoked = realm.application("revoked");
        trusted.assignedTo(revoked);
        long now = Instant.now().getEpochSecond();
        Forger old = issuer.tokenFor("dave-there", realm).claim("iat", now - 60);
        Form form = OtherIssuer.exchange(old.signedBy(issuer.key()));
        Exchange.by(revoked, form).token();
        revoked.change(client -> client.setNotBefore((int) now - 30));
        Exchange.by(revoked, form).isRejected(Problem.EXTERNAL_TOKEN_TIME_INVALID, ExternalScene.LOOK);
        Secret undated = old.claim("iat", null).signedBy(issuer.key());
        Exchange.by(revoked, OtherIssuer.exchange(undated))
                .isRejected(Problem.EXTERNAL_TOKEN_TIME_INVALID, ExternalScene.LOOK);
        Secret fresh = old.claim("iat", now).signedBy(issuer.key());
        Exchange.by(revoked, OtherIssuer.exchange(fresh)).token();
    }

    @Test
    void theIssuedTokenNeverOutlivesTheExternalOne() {
        long end = Instant.now().getEpochSecond() + 20;
        assertThat(scene.exchange(scene.token().claim("exp", end).signedBy(issuer.key()))
                        .jwt()
                        .number("exp"))
                .isEqualTo(end);
    }

    @Test
    void aTokenWithoutAnEndIsAcceptedWhereTheIssuerPermitsIt() {
        OtherIssuer endless = OtherIssuer.any();
        endless.trustedBy(realm, Map.of("expRequired", false))
                .assignedTo(application)
                .link(alice, "alice-there");
        Jwt issued = scene.exchange(endless.tokenFor("alice-there", realm)
                        .claim("exp", null)
                        .signedBy(endless.key()))
                .jwt();
        assertThat(issued.number("exp") - issued.number("iat")).isBetween(1L, 3600L);
    }

    @Test
    void aTokenOfSingleUseIsExchangedOnce() {
        OtherIssuer once = OtherIssuer.any();
        once.trustedBy(realm, Map.of("singleUse", true)).assignedTo(application).link(alice, "alice-there");
        Forger token = once.tokenFor("alice-there", realm);
        Secret subject = token.signedBy(once.key());
        assertThat(scene.exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_REPLAYED);
        scene.rejected(token.claim("jti", null).signedBy(once.key()), Problem.EXTERNAL_TOKEN_REPLAYED);
        Forger bound = once.tokenFor("alice-there", realm);
        scene.exchange(bound.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .signedBy(once.key()))
                .isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        scene.exchange(bound.signedBy(once.key())).token();
        Secret other = once.tokenFor("alice-there", realm).signedBy(once.key());
        assertThat(scene.exchange(other).jwt().text("sub")).isEqualTo(alice.id());
        Secret many = scene.token().signedBy(issuer.key());
        scene.exchange(many).token();
        scene.exchange(many).token();
    }

    @Test
    void aTokenOfSingleUseWithTheLatestExpiryIsExchangedOnce() {
        OtherIssuer once = OtherIssuer.any();
        once.trustedBy(realm, Map.of("singleUse", true)).assignedTo(application).link(alice, "alice-there");
        Secret subject =
                once.tokenFor("alice-there", realm).claim("exp", Long.MAX_VALUE).signedBy(once.key());
        scene.exchange(subject).token();
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_REPLAYED);
    }

    @Test
    void theSettingsOfTheIssuerHold() {
        OtherIssuer strict = OtherIssuer.any();
        strict.trustedBy(
                        realm,
                        Map.of(
                                "audiences",
                                List.of("us"),
                                "maxFutureValidity",
                                300,
                                "nbfRequired",
                                true,
                                "iatRequired",
                                true,
                                "clockSkew",
                                60))
                .assignedTo(application)
                .link(alice, "alice-there");
        long now = Instant.now().getEpochSecond();
        Forger token = strict.tokenFor("alice-there", realm)
                .claim("aud", List.of("them", "us"))
                .claim("nbf", now)
                .claim("exp", now + 300);
        assertThat(scene.exchange(token.signedBy(strict.key())).jwt().text("sub"))
                .isEqualTo(alice.id());
        scene.rejected(
                token.claim("aud", realm.issuer().toString()).signedBy(strict.key()),
                Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE);
        scene.rejected(token.claim("nbf", null).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        scene.rejected(token.claim("iat", null).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        scene.rejected(token.claim("exp", now + 1000).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        scene.rejected(token.claim("nbf", now + 90).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        scene.rejected(token.claim("exp", now - 90).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
    }
}
