// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The linked user is the subject of the token that is issued for a token of another issuer. */
@OnKeycloak
final class ExternalSubjectIT {
    private final ExternalScene scene;
    private final TestRealm realm;
    private final OtherIssuer issuer;
    private final OtherIssuer.Trusted trusted;
    private final Application application;
    private final Person alice;
    private final Person bob;

    ExternalSubjectIT(TestRealm realm) {
        this.scene = ExternalScene.in(realm);
        this.realm = realm;
        this.issuer = scene.issuer();
        this.trusted = scene.trusted();
        this.application = scene.application();
        this.alice = scene.alice();
        this.bob = scene.bob();
    }

    @Test
    void theLinkedUserIsTheSubjectOfTheIssuedToken() {
        Secret subject =
                scene.token().claim("acr", "gold").claim("auth_time", 1).signedBy(issuer.key());
        Exchange exchange = scene.exchange(subject);
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
        Secret issued = scene.exchange(scene.token().signedBy(issuer.key())).token();
        assertThat(application.introspect(issued))
                .containsEntry("active", true)
                .containsEntry("sub", alice.id())
                .containsEntry("external_subject", Jwt.of(issued).claim("external_subject"))
                .doesNotContainKeys("acr", "auth_time");
    }

    @Test
    void anIdTokenCanBeRequested() {
        Form form =
                OtherIssuer.exchange(scene.token().signedBy(issuer.key())).with("requested_token_type", Form.ID_TOKEN);
        Jwt issued = Exchange.by(application, form.with("scope", "openid")).jwt();
        assertThat(issued.payload())
                .containsEntry("sub", alice.id())
                .containsEntry("typ", "ID")
                .containsKey("external_subject");
    }

    @Test
    void theIssuedTokenIsExchangedAgainAndKeepsTheIdentity() {
        Secret first = scene.exchange(scene.token().signedBy(issuer.key())).token();
        Jwt second = Exchange.by(application, Exchange.impersonation(first)).jwt();
        assertThat(second.claim("external_subject")).isEqualTo(Jwt.of(first).claim("external_subject"));
        assertThat(second.number("exp")).isLessThanOrEqualTo(Jwt.of(first).number("exp"));
    }

    @Test
    void aSubjectThatIsNotLinkedIsRejected() {
        scene.rejected(
                issuer.tokenFor("unknown", realm).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
        scene.rejected(
                scene.token().claim("sub", null).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
        scene.rejected(
                scene.token().claim("sub", alice.id()).signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
    }

    @Test
    void aUserWhoCannotSignInIsRejected() {
        Person carol = realm.person("carol");
        trusted.link(carol, "carol-there");
        Secret subject = issuer.tokenFor("carol-there", realm).signedBy(issuer.key());
        assertThat(scene.exchange(subject).jwt().text("sub")).isEqualTo(carol.id());
        var user = carol.admin().toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        carol.admin().update(user);
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_USER_DISABLED);
        user.setRequiredActions(List.of());
        user.setEnabled(false);
        carol.admin().update(user);
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_USER_DISABLED);
    }

    /** An administrator can link the identity of a workload to the service account of a client. */
    @Test
    void theServiceAccountOfADisabledClientIsRejected() {
        Application workload = realm.application("workload");
        String account = workload.admin().getServiceAccountUser().getId();
        trusted.link(new Person(realm, account, "service-account-workload", Secret.of("none")), "workload-there");
        Secret subject = issuer.tokenFor("workload-there", realm).signedBy(issuer.key());
        assertThat(scene.exchange(subject).jwt().text("sub")).isEqualTo(account);
        workload.change(client -> client.setEnabled(false));
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_USER_DISABLED);
    }

    @Test
    void theServiceAccountOfAClientWithALaterNotBeforeIsRejected() {
        Application robot = realm.application("robot");
        String account = robot.admin().getServiceAccountUser().getId();
        trusted.link(new Person(realm, account, "service-account-robot", Secret.of("none")), "robot-there");
        long now = Instant.now().getEpochSecond();
        Forger token = issuer.tokenFor("robot-there", realm);
        Secret earlier = token.claim("iat", now - 60).signedBy(issuer.key());
        scene.exchange(earlier).token();
        robot.change(client -> client.setNotBefore((int) now - 30));
        scene.rejected(earlier, Problem.EXTERNAL_TOKEN_TIME_INVALID);
        scene.exchange(token.claim("iat", now).signedBy(issuer.key())).token();
    }

    /** A gateway authenticates by its credentials only, also if an administrator links its service account. */
    @Test
    void theServiceAccountOfAGatewayIsRejected() {
        Gateway gateway = realm.gateway("linked gateway");
        String account = gateway.serviceAccount().getId();
        trusted.link(new Person(realm, account, "service-account-gateway", Secret.of("none")), "gateway-there");
        scene.rejected(
                issuer.tokenFor("gateway-there", realm).signedBy(issuer.key()), Problem.EXTERNAL_TOKEN_USER_DISABLED);
    }

    @Test
    void aSubjectOfAnotherIssuerIsNeverMistakenForOneOfThisIssuer() {
        OtherIssuer dotted = OtherIssuer.any();
        OtherIssuer plain = OtherIssuer.any();
        dotted.trustedBy(realm, Map.of("alias", "corp.hr"))
                .assignedTo(application)
                .link(bob, "bob");
        plain.trustedBy(realm, Map.of("alias", "corp")).assignedTo(application);
        assertThat(scene.exchange(dotted.tokenFor("bob", realm).signedBy(dotted.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(bob.id());
        scene.rejected(
                plain.tokenFor("hr.bob", realm).signedBy(plain.key()), Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
    }

    @Test
    void claimsOfThisExtensionInAnExternalTokenMeanNothing() {
        Jwt issued = scene.exchange(scene.token()
                        .claim("gateway_id", "g")
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
