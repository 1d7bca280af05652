// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.Listener;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** An application exchanges tokens of an issuer with a static key. */
@OnKeycloak
final class ExternalTokenIT {
    private static final String LOOK = " Look at subject_token.";

    private final TestRealm realm;
    private final OtherIssuer issuer = OtherIssuer.any();
    private final OtherIssuer.Trusted trusted;
    private final Application application;
    private final Application stranger;
    private final Person alice;
    private final Person bob;

    ExternalTokenIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application(
                "partner-app",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
        this.stranger = realm.application("stranger");
        this.alice = realm.person("alice");
        this.bob = realm.person("bob");
        this.trusted = issuer.trustedBy(realm, Map.of()).assignedTo(application);
        trusted.link(alice, "alice-there").link(bob, "bob-there");
    }

    private Forger token() {
        return issuer.tokenFor("alice-there", realm);
    }

    private Exchange exchange(Secret subject) {
        return Exchange.by(application, OtherIssuer.exchange(subject));
    }

    private void refused(Secret subject, Problem problem) {
        exchange(subject).isRefused(problem, LOOK);
    }

    @Test
    void theLinkedUserIsTheSubjectOfTheIssuedToken() {
        Secret subject = token().claim("acr", "gold").claim("auth_time", 1).signedBy(issuer.key());
        Exchange exchange = exchange(subject);
        Jwt issued = exchange.jwt();
        assertThat(issued.payload())
                .containsEntry("iss", realm.issuer().toString())
                .containsEntry("sub", alice.id())
                .containsEntry("azp", "partner-app")
                .containsEntry("client_id", "partner-app")
                .containsEntry(
                        "external_subject",
                        Map.of("iss", issuer.uri(), "sub", "alice-there", "client_id", "partner-app"))
                .doesNotContainKeys("sid", "act", "may_act", "auth_time")
                .doesNotContainEntry("acr", "gold");
        assertThat(issued.number("exp")).isLessThanOrEqualTo(Jwt.of(subject).number("exp"));
        assertThat(exchange.answer().json())
                .containsEntry("token_type", "Bearer")
                .containsEntry("issued_token_type", Form.ACCESS_TOKEN)
                .doesNotContainKeys("refresh_token", "id_token");
        assertThat(exchange.event().getUserId()).isEqualTo(alice.id());
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "impersonation")
                .containsEntry("subject_token_type", OtherIssuer.JWT)
                .containsEntry("identity_provider_issuer", issuer.uri())
                .containsEntry("identity_provider_user_id", "alice-there");
    }

    @Test
    void introspectionShowsTheIdentityAtTheIssuer() {
        Secret issued = exchange(token().signedBy(issuer.key())).token();
        assertThat(application.introspect(issued))
                .containsEntry("active", true)
                .containsEntry("sub", alice.id())
                .containsEntry("external_subject", Jwt.of(issued).claim("external_subject"));
    }

    @Test
    void theIssuedTokenNeverOutlivesTheExternalOne() {
        long end = Instant.now().getEpochSecond() + 20;
        assertThat(exchange(token().claim("exp", end).signedBy(issuer.key()))
                        .jwt()
                        .number("exp"))
                .isEqualTo(end);
    }

    @Test
    void anIdTokenCanBeRequested() {
        Form form = OtherIssuer.exchange(token().signedBy(issuer.key())).with("requested_token_type", Form.ID_TOKEN);
        Jwt issued = Exchange.by(application, form.with("scope", "openid")).jwt();
        assertThat(issued.payload())
                .containsEntry("sub", alice.id())
                .containsEntry("typ", "ID")
                .containsKey("external_subject");
    }

    @Test
    void theIssuedTokenIsExchangedAgainAndKeepsTheIdentity() {
        Secret first = exchange(token().signedBy(issuer.key())).token();
        Jwt second = Exchange.by(application, Exchange.impersonation(first)).jwt();
        assertThat(second.claim("external_subject")).isEqualTo(Jwt.of(first).claim("external_subject"));
        assertThat(second.number("exp")).isLessThanOrEqualTo(Jwt.of(first).number("exp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "none", "HS256", "HS512"})
    void onlyTheIssuersKeyWithAnAsymmetricAlgorithmSigns(String algorithm) throws JOSEException {
        Forger forged = token().header("alg", algorithm);
        refused(forged.unsigned(), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        refused(forged.signedBy(Forger.ownKey()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        refused(forged.macWith(issuer.key().toRSAPublicKey().getEncoded()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        refused(
                forged.macWith(issuer.jwks().getBytes(StandardCharsets.UTF_8)),
                Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "NONE", "rs256", "foo", "dir", "RSA1_5", ""})
    void anUnknownAlgorithmIsRefused(String algorithm) {
        Forger forged = token().header("alg", algorithm);
        exchange(forged.unsigned()).isRefused(Problem.SUBJECT_TOKEN_INVALID);
        exchange(forged.signedBy(issuer.key())).isRefused(Problem.SUBJECT_TOKEN_INVALID);
    }

    Stream<Arguments> headers() {
        RSAKey own = Forger.ownKey();
        return Stream.of(
                header("an unknown kid", token -> token.header("kid", "unknown")),
                header("a path as kid", token -> token.header("kid", "../../first")),
                header("SQL as kid", token -> token.header("kid", "' or '1'='1")),
                header(
                        "a key in the header",
                        token -> token.header("jwk", own.toPublicJWK().toJSONObject())),
                header("a certificate in the header", token -> token.header("x5c", List.of("AAAA"))),
                header("an address of keys", token -> token.header("jku", "https://issuer.example.com/jwks")),
                header("an address of a certificate", token -> token.header("x5u", "https://issuer.example.com/c")));
    }

    private static Arguments header(String name, UnaryOperator<Forger> change) {
        return Arguments.of(Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void noHeaderReplacesTheIssuersKey(UnaryOperator<Forger> change) {
        refused(change.apply(token()).signedBy(Forger.ownKey()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    @Test
    void aCriticalExtensionIsRefusedAlsoWithAValidSignature() {
        refused(
                token().header("crit", List.of("exp")).header("exp", 1).signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_MALFORMED);
        refused(token().header("alg", null).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "gateway-credential+jwt", "kb+jwt"})
    void aJwtOfAnotherTypeIsRefused(String type) {
        refused(token().header("typ", type).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refresh", "Logout", "Offline", "GatewayCredential"})
    void aPayloadOfAnotherTypeIsRefused(String type) {
        refused(token().claim("typ", type).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "jwt", "application/at+jwt"})
    void anAccessTokenOfAnySpellingIsAccepted(String type) {
        assertThat(exchange(token().header("typ", type).signedBy(issuer.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(alice.id());
    }

    @Test
    void anEncryptedOrAlteredTokenIsNoToken() {
        String valid = token().signedBy(issuer.key()).reveal();
        exchange(Secret.of(valid + ".AAAA.BBBB")).isRefused(Problem.SUBJECT_TOKEN_INVALID);
        exchange(Secret.of("not.a.token")).isRefused(Problem.SUBJECT_TOKEN_INVALID);
        refused(
                Secret.of(valid.substring(0, valid.length() - 8) + "AAAAAAAA"),
                Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
    }

    /** Keycloak itself refuses it before it reads the form, so there is no event. */
    @Test
    void aTokenOfAMegabyteIsRefused() {
        Secret huge = token().claim("padding", "x".repeat(1_000_000)).signedBy(issuer.key());
        isTooLong(OtherIssuer.exchange(huge));
        isTooLong(OtherIssuer.exchange(token().signedBy(issuer.key()))
                .with("actor_token", huge.reveal())
                .with("actor_token_type", OtherIssuer.JWT));
    }

    private void isTooLong(Form form) {
        realm.events().clear();
        Answer answer = realm.token().post(form, application.basic()).hasStatus(413);
        assertThat(answer.json()).isEqualTo(Map.of("error", "HTTP 413 Request Entity Too Large"));
        assertThat(realm.events().all()).isEmpty();
    }

    @Test
    void noHeaderMakesTheServerSendARequest() {
        try (Listener listener = new Listener()) {
            String address = listener.address(realm.server());
            RSAKey own = Forger.ownKey();
            for (String name : new String[] {"jku", "x5u"}) {
                Forger token = token().header(name, address);
                refused(token.signedBy(own), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
                accepted(token.signedBy(issuer.key()));
            }
            accepted(token().header("jku", address)
                    .header("x5u", address)
                    .header("jwk", own.toPublicJWK().toJSONObject())
                    .signedBy(issuer.key()));
            listener.wasNotCalledBy(realm.server());
        }
    }

    private void accepted(Secret subject) {
        assertThat(exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
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
    void aTokenForAnotherAudienceIsRefused(Object audience) {
        refused(token().claim("aud", audience).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE);
    }

    @Test
    void aTokenForOneOfTheRealmsAddressesIsAccepted() {
        for (String address :
                List.of("/protocol/openid-connect/token", "/as/token", "/pingone/" + realm.name() + "/as/token")) {
            Object audience = List.of("https://elsewhere.example.com", realm.issuer() + address);
            assertThat(exchange(token().claim("aud", audience).signedBy(issuer.key()))
                            .jwt()
                            .text("sub"))
                    .isEqualTo(alice.id());
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
    void aTokenOfAnotherTimeIsRefused(String claim, Object value) {
        refused(token().claim(claim, value).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
    }

    /** An expired token is not used up either: the token of the same {@code jti} that is valid is accepted. */
    @Test
    void aTokenWithinTheSkewNeverYieldsAnExpiredOne() {
        OtherIssuer slow = OtherIssuer.any();
        slow.trustedBy(realm, Map.of("clockSkew", 60, "singleUse", true))
                .assignedTo(application)
                .link(alice, "alice-there");
        long now = Instant.now().getEpochSecond();
        Forger token = slow.tokenFor("alice-there", realm);
        for (long end : new long[] {now - 30, now - 1, now}) {
            refused(token.claim("exp", end).signedBy(slow.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        }
        Exchange ahead =
                exchange(token.claim("nbf", now + 30).claim("iat", now + 30).signedBy(slow.key()));
        assertThat(ahead.jwt().number("exp")).isGreaterThan(ahead.jwt().number("iat"));
        assertThat((Integer) ahead.answer().json().get("expires_in")).isPositive();
    }

    @Test
    void anAudienceWithOtherThanStringsIsRefused() {
        for (Object audience : List.of(5, List.of(realm.issuer().toString(), 5), List.of(List.of("a")))) {
            refused(token().claim("aud", audience).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
        }
    }

    @Test
    void aTokenOfSingleUseThatIsValidForEverIsExchangedOnce() {
        OtherIssuer once = OtherIssuer.any();
        once.trustedBy(realm, Map.of("singleUse", true)).assignedTo(application).link(alice, "alice-there");
        Secret subject =
                once.tokenFor("alice-there", realm).claim("exp", Long.MAX_VALUE).signedBy(once.key());
        exchange(subject).token();
        refused(subject, Problem.EXTERNAL_TOKEN_REPLAYED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat"})
    void aTimeThatIsNoNumberIsRefused(String claim) {
        refused(token().claim(claim, "tomorrow").signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    @Test
    void aSubjectThatIsNotLinkedIsRefused() {
        refused(issuer.tokenFor("unknown", realm).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
        refused(token().claim("sub", null).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
        refused(token().claim("sub", alice.id()).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
    }

    @Test
    void aUserWhoCannotSignInIsRefused() {
        Person carol = realm.person("carol");
        trusted.link(carol, "carol-there");
        Secret subject = issuer.tokenFor("carol-there", realm).signedBy(issuer.key());
        assertThat(exchange(subject).jwt().text("sub")).isEqualTo(carol.id());
        var user = carol.admin().toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        carol.admin().update(user);
        refused(subject, Problem.EXTERNAL_TOKEN_USER_DISABLED);
        user.setRequiredActions(List.of());
        user.setEnabled(false);
        carol.admin().update(user);
        refused(subject, Problem.EXTERNAL_TOKEN_USER_DISABLED);
    }

    @Test
    void aSubjectOfAnotherIssuerIsNeverMistakenForOneOfThisIssuer() {
        OtherIssuer dotted = OtherIssuer.any();
        OtherIssuer plain = OtherIssuer.any();
        dotted.trustedBy(realm, Map.of("alias", "corp.hr"))
                .assignedTo(application)
                .link(bob, "bob");
        plain.trustedBy(realm, Map.of("alias", "corp")).assignedTo(application);
        assertThat(exchange(dotted.tokenFor("bob", realm).signedBy(dotted.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(bob.id());
        refused(plain.tokenFor("hr.bob", realm).signedBy(plain.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
    }

    @Test
    void aTokenFromBeforeANotBeforeTimeIsRefused() {
        Person dave = realm.person("dave");
        trusted.link(dave, "dave-there");
        Application revoked = realm.application("revoked");
        trusted.assignedTo(revoked);
        long now = Instant.now().getEpochSecond();
        Forger old = issuer.tokenFor("dave-there", realm).claim("iat", now - 60);
        Form form = OtherIssuer.exchange(old.signedBy(issuer.key()));
        Exchange.by(revoked, form).token();
        revoked.change(client -> client.setNotBefore((int) now - 30));
        Exchange.by(revoked, form).isRefused(Problem.EXTERNAL_TOKEN_TIME_INVALID, LOOK);
        Secret undated = old.claim("iat", null).signedBy(issuer.key());
        Exchange.by(revoked, OtherIssuer.exchange(undated)).isRefused(Problem.EXTERNAL_TOKEN_TIME_INVALID, LOOK);
        Secret fresh = old.claim("iat", now).signedBy(issuer.key());
        Exchange.by(revoked, OtherIssuer.exchange(fresh)).token();
    }

    @Test
    void anIssuerIsTrustedOnlyWhereItIsAssigned() {
        Form form = OtherIssuer.exchange(token().signedBy(issuer.key()));
        Exchange.by(stranger, form).isRefused(Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED, LOOK);
        OtherIssuer second = OtherIssuer.any();
        second.trustedBy(realm, Map.of()).link(alice, "alice-there");
        refused(
                second.tokenFor("alice-there", realm).signedBy(second.key()),
                Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
        refused(token().claim("iss", second.uri()).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
        refused(
                token().claim("iss", issuer.uri() + "/").signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
    }

    @Test
    void anotherTrustedIssuerCannotSpeakForThisOne() {
        OtherIssuer second = OtherIssuer.any();
        second.trustedBy(realm, Map.of()).assignedTo(application).link(bob, "bob-there");
        refused(token().signedBy(second.key()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        assertThat(exchange(second.tokenFor("bob-there", realm).signedBy(second.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(bob.id());
    }

    @Test
    void aTokenThatClaimsToBeThisRealmsIsCheckedAsThisRealms() {
        exchange(token().claim("iss", realm.issuer().toString()).signedBy(issuer.key()))
                .isRefused(Problem.SUBJECT_TOKEN_INVALID);
        exchange(token().claim("iss", null).signedBy(issuer.key())).isRefused(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Keycloak's own Admin API accepts such an identity provider. */
    @Test
    void anIdentityProviderWithTheNameOfThisRealmSpeaksForNoUser() {
        OtherIssuer posing = new OtherIssuer(realm.issuer().toString(), OtherIssuer.newKey("posing"));
        var provider = realm.admin().identityProviders().get(trusted.alias()).toRepresentation();
        provider.setAlias("posing");
        provider.setInternalId(null);
        provider.getConfig().put("issuer", posing.uri());
        provider.getConfig().put("publicKeySignatureVerifier", posing.jwks());
        try (Response created = realm.admin().identityProviders().create(provider)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
        application.change(client -> client.getAttributes()
                .merge("pingone.trusted.issuers", "posing", (before, more) -> before + "##" + more));
        new OtherIssuer.Trusted(realm, trusted.api(), "", "posing").link(alice, "alice-there");
        for (String sub : List.of("alice-there", alice.id())) {
            Secret token = posing.tokenFor(sub, realm).signedBy(posing.key());
            exchange(token).isRefused(Problem.SUBJECT_TOKEN_INVALID);
            Form form = OtherIssuer.exchange(token().signedBy(issuer.key()))
                    .with("actor_token", token.reveal())
                    .with("actor_token_type", OtherIssuer.JWT);
            Exchange.by(application, form).isRefused(Problem.ACTOR_TOKEN_INVALID);
        }
        accepted(token().signedBy(issuer.key()));
    }

    @Test
    void onlyTheTypeJwtIsATokenOfAnotherIssuer() {
        Secret subject = token().signedBy(issuer.key());
        Exchange.by(application, Form.exchange(subject, Form.ACCESS_TOKEN)).isRefused(Problem.SUBJECT_TOKEN_INVALID);
        Exchange.by(application, Form.exchange(subject, Form.ID_TOKEN)).isRefused(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void twoIdentityProvidersOfOneIssuerAreNeitherOfThem() {
        OtherIssuer doubled = OtherIssuer.any();
        doubled.trustedBy(realm, Map.of("alias", "doubled"))
                .assignedTo(application)
                .link(alice, "alice-there");
        var second = realm.admin().identityProviders().get("doubled").toRepresentation();
        second.setAlias("doubled-2");
        second.setInternalId(null);
        second.setEnabled(false);
        realm.admin().identityProviders().create(second).close();
        Secret subject = doubled.tokenFor("alice-there", realm).signedBy(doubled.key());
        application.change(client -> client.getAttributes()
                .merge("pingone.trusted.issuers", "doubled-2", (before, more) -> before + "##" + more));
        assertThat(exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
        var enabled = realm.admin().identityProviders().get("doubled-2").toRepresentation();
        enabled.setProviderId("oidc");
        realm.admin().identityProviders().get("doubled-2").remove();
        enabled.setInternalId(null);
        enabled.setEnabled(true);
        enabled.getConfig()
                .putAll(Map.of(
                        "clientId",
                        "c",
                        "clientSecret",
                        "s",
                        "authorizationUrl",
                        "https://a.example.com",
                        "tokenUrl",
                        "https://t.example.com"));
        realm.admin().identityProviders().create(enabled).close();
        refused(subject, Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
    }

    @Test
    void aTokenOfSingleUseIsExchangedOnce() {
        OtherIssuer once = OtherIssuer.any();
        once.trustedBy(realm, Map.of("singleUse", true)).assignedTo(application).link(alice, "alice-there");
        Forger token = once.tokenFor("alice-there", realm);
        Secret subject = token.signedBy(once.key());
        assertThat(exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
        refused(subject, Problem.EXTERNAL_TOKEN_REPLAYED);
        refused(token.claim("jti", null).signedBy(once.key()), Problem.EXTERNAL_TOKEN_REPLAYED);
        Forger bound = once.tokenFor("alice-there", realm);
        exchange(bound.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .signedBy(once.key()))
                .isRefused(Problem.SUBJECT_TOKEN_UNPROVEN);
        exchange(bound.signedBy(once.key())).token();
        Secret other = once.tokenFor("alice-there", realm).signedBy(once.key());
        assertThat(exchange(other).jwt().text("sub")).isEqualTo(alice.id());
        Secret many = token().signedBy(issuer.key());
        exchange(many).token();
        exchange(many).token();
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
        assertThat(exchange(token.signedBy(strict.key())).jwt().text("sub")).isEqualTo(alice.id());
        refused(
                token.claim("aud", realm.issuer().toString()).signedBy(strict.key()),
                Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE);
        refused(token.claim("nbf", null).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        refused(token.claim("iat", null).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        refused(token.claim("exp", now + 1000).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        refused(token.claim("nbf", now + 90).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
        refused(token.claim("exp", now - 90).signedBy(strict.key()), Problem.EXTERNAL_TOKEN_TIME_INVALID);
    }

    @Test
    void aTokenWithoutAnEndIsAcceptedWhereTheIssuerPermitsIt() {
        OtherIssuer endless = OtherIssuer.any();
        endless.trustedBy(realm, Map.of("expRequired", false))
                .assignedTo(application)
                .link(alice, "alice-there");
        Jwt issued = exchange(endless.tokenFor("alice-there", realm)
                        .claim("exp", null)
                        .signedBy(endless.key()))
                .jwt();
        assertThat(issued.number("exp") - issued.number("iat")).isBetween(1L, 3600L);
    }

    @Test
    void aBoundTokenNeedsItsProof() {
        exchange(token().claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .signedBy(issuer.key()))
                .isRefused(Problem.SUBJECT_TOKEN_UNPROVEN);
        for (Object unknown : List.of(Map.of("kid", "a"), "text", List.of())) {
            exchange(token().claim("cnf", unknown).signedBy(issuer.key())).isRefused(Problem.SUBJECT_TOKEN_INVALID);
        }
    }

    @Test
    void claimsOfThisExtensionInAnExternalTokenMeanNothing() {
        Jwt issued = exchange(token().claim("gateway_id", "g")
                        .claim("gateway_credential_id", "c")
                        .claim("external_subject", Map.of("iss", "x", "sub", "y", "client_id", "z"))
                        .claim("jti", "onrtte:1.gateway")
                        .claim("realm_access", Map.of("roles", List.of("admin")))
                        .claim("scope", "everything")
                        .signedBy(issuer.key()))
                .jwt();
        assertThat(issued.payload())
                .doesNotContainKeys("gateway_id", "gateway_credential_id")
                .containsEntry(
                        "external_subject",
                        Map.of("iss", issuer.uri(), "sub", "alice-there", "client_id", "partner-app"));
        assertThat(issued.payload().toString()).doesNotContain("everything").doesNotContain("admin");
    }
}
