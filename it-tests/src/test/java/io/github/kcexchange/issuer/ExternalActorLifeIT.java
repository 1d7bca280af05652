// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A user of this realm, for whom another user acts with a token of a trusted issuer. The issued token is valid only
 * while everything is valid that the actor's token depended on.
 */
@OnKeycloak
final class ExternalActorLifeIT {
    private final TestRealm realm;
    private final Application reader;

    private Application application;
    private Application shop;
    private Person alice;
    private Person bob;
    private OtherIssuer issuer;
    private OtherIssuer.Trusted trusted;

    ExternalActorLifeIT(TestRealm realm) {
        this.realm = realm;
        this.reader = realm.application(
                "reader",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    @BeforeEach
    void prepare() {
        String unique = UUID.randomUUID().toString();
        application = realm.application("app-" + unique);
        alice = realm.person("alice-" + unique);
        bob = realm.person("bob-" + unique);
        shop = realm.plainClient("shop-" + unique, this::addressTheApplicationWhereBobMayAct);
        issuer = OtherIssuer.any();
        trusted = issuer.trustedBy(realm, Map.of()).assignedTo(application).link(bob, "bob-there");
    }

    private void addressTheApplicationWhereBobMayAct(ClientRepresentation client) {
        client.setProtocolMappers(List.of(
                Mappers.toClient(application.clientId()),
                Mappers.jsonClaim("may_act", "{\"sub\":\"" + bob.id() + "\"}")));
    }

    private Secret ofBob() {
        return issuer.tokenFor("bob-there", realm).signedBy(issuer.key());
    }

    private Form withBob(Secret subject, String type) {
        return Form.exchange(subject, type)
                .with("actor_token", ofBob().reveal())
                .with("actor_token_type", OtherIssuer.JWT)
                .with("scope", "openid");
    }

    private Secret issued() {
        Secret ofAlice = alice.logIn(shop, "openid").accessToken();
        return Exchange.by(application, withBob(ofAlice, Form.ACCESS_TOKEN)).token();
    }

    private Map<String, Object> bobActs() {
        return issuer.act(bob, "bob-there", application);
    }

    private int userinfo(Secret token) {
        return Http.call("GET", realm.at(Prefix.KEYCLOAK, "/userinfo"))
                .bearer(token)
                .send()
                .status();
    }

    private void isValid(Secret token) {
        assertThat(reader.introspect(token)).containsEntry("active", true).containsEntry("act", bobActs());
        assertThat(userinfo(token)).isEqualTo(200);
    }

    private void isOver(Secret token) {
        assertThat(reader.sees(token)).isFalse();
        assertThat(userinfo(token)).isEqualTo(401);
        Exchange.by(application, Exchange.impersonation(token)).isRejected(Problem.ACTOR_GONE);
    }

    @Test
    void theActorIsNamedWithItsIdentityAtTheIssuer() {
        Secret issued = issued();
        assertThat(Jwt.of(issued).payload())
                .containsEntry("sub", alice.id())
                .containsEntry("act", bobActs())
                .doesNotContainKey("external_subject");
        isValid(issued);
        Secret derived = Exchange.by(application, Exchange.impersonation(issued).with("scope", "openid"))
                .token();
        assertThat(Jwt.of(derived).claim("act")).isEqualTo(bobActs());
        isValid(derived);
    }

    Stream<Named<Consumer<ExternalActorLifeIT>>> ends() {
        return Stream.of(
                Named.of("the link is removed", it -> it.trusted.unlink(it.bob)),
                Named.of("the actor is linked to another subject", it -> {
                    it.trusted.unlink(it.bob);
                    it.trusted.link(it.bob, "another-there");
                }),
                Named.of("the subject is linked to another user", it -> {
                    it.trusted.unlink(it.bob);
                    it.trusted.link(it.realm.person("carol-" + it.bob.username()), "bob-there");
                }),
                Named.of("the assignment is withdrawn", it -> it.trusted.withdrawnFrom(it.application)),
                Named.of(
                        "the issuer is deleted",
                        it -> it.trusted.api().delete(it.trusted.path()).hasStatus(204)),
                Named.of("the issuer is disabled", it -> {
                    var provider = it.realm.admin().identityProviders().get(it.trusted.alias());
                    var disabled = provider.toRepresentation();
                    disabled.setEnabled(false);
                    provider.update(disabled);
                }),
                Named.of("the actor is disabled", it -> {
                    var user = it.bob.admin().toRepresentation();
                    user.setEnabled(false);
                    it.bob.admin().update(user);
                }),
                Named.of("the actor is deleted", it -> it.bob.admin().remove()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theIssuedTokenEndsAsSoonAs(Consumer<ExternalActorLifeIT> end) {
        Secret issued = issued();
        Secret derived = Exchange.by(application, Exchange.impersonation(issued).with("scope", "openid"))
                .token();
        isValid(issued);
        isValid(derived);
        end.accept(this);
        isOver(issued);
        isOver(derived);
    }

    @Test
    void aTokenOfTwoIssuersEndsWithTheIssuerOfTheActor() {
        OtherIssuer ofAlice = OtherIssuer.any();
        ofAlice.trustedBy(realm, Map.of("trustsActors", true))
                .assignedTo(application)
                .link(alice, "alice-there");
        Secret subject = ofAlice.tokenFor("alice-there", realm)
                .claim("may_act", Map.of("sub", bob.id()))
                .signedBy(ofAlice.key());
        Secret issued =
                Exchange.by(application, withBob(subject, OtherIssuer.JWT)).token();
        isValid(issued);
        trusted.unlink(bob);
        isOver(issued);
    }

    /** The actor exchanges the issuer's token first, and acts with the token of this realm. */
    @Test
    void anActorTokenThatWasIssuedForATokenOfTheIssuerEndsInTheSameWay() {
        Secret ofBob = Exchange.by(application, OtherIssuer.exchange(ofBob())).token();
        Secret ofAlice = alice.logIn(shop, "openid").accessToken();
        Form form = Exchange.delegation(ofAlice, ofBob).with("scope", "openid");
        Secret issued = Exchange.by(application, form).token();
        isValid(issued);
        trusted.withdrawnFrom(application);
        isOver(issued);
    }
}
