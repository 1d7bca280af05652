// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client or user that is deleted and re-created under the same name is a different party. {@link Flaws} covers users
 * as subjects and actors.
 */
@OnKeycloak
final class RecreatedIT {
    private final TestRealm realm;
    private Scene scene;

    RecreatedIT(TestRealm realm) {
        this.realm = realm;
    }

    @BeforeEach
    void aFreshRealm() {
        scene = Scene.in(realm.neighbour());
    }

    /** With the scope {@code profile}, the token also has the name of the service account. */
    @ParameterizedTest
    @ValueSource(strings = {"a.crud", "a.crud profile"})
    void aClientOfTheSameNameIsNotTheSubject(String scope) {
        Form credentials = Form.clientCredentials().with("scope", scope);
        Application deals = deals();
        offerProfile(deals);
        Secret token = scene.realm().token().post(credentials, deals.basic()).accessToken();
        scene.asAddress(token).token();
        deals.admin().remove();
        deals();
        scene.asAddress(token).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.read", "d.read profile"})
    void aClientOfTheSameNameIsNotTheActor(String scope) {
        offerProfile(scene.goodies());
        Form credentials = Form.clientCredentials().with("scope", scope);
        Secret actor =
                scene.realm().token().post(credentials, scene.goodies().basic()).accessToken();
        Application recreated = recreatedGoodies(actor);
        Exchange.by(recreated, Exchange.delegation(scene.forGoodies(), actor).with("scope", "d.read"))
                .isRejected(Problem.ACTOR_TOKEN_INVALID);
    }

    @Test
    void mayActDoesNotNameALaterClientOfTheSameName() {
        Secret subject = scene.forGoodies();
        Application recreated = recreatedGoodies(subject);
        Exchange.by(
                        recreated,
                        Exchange.delegation(subject, recreated.clientCredentials())
                                .with("scope", "d.read"))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Exchange.by(recreated, Exchange.impersonation(subject).with("scope", "d.read"))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);

        Exchange named = Exchange.by(
                recreated, Exchange.impersonation(scene.forGoodies()).with("scope", "d.read"));
        assertThat(named.jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
    }

    @Test
    void mayActDoesNotNameALaterUserOfTheSameName() {
        RealmKey key = RealmKey.importedInto(scene.realm());
        Person bob = scene.realm().person("bob");
        Secret subject = Forger.of(scene.forGoodies())
                .claim("may_act", Map.of("sub", bob.id()))
                .signedBy(key.pair());
        Exchange.by(
                        scene.goodies(),
                        Exchange.delegation(subject, actorToken(bob)).with("scope", "d.read"))
                .token();
        bob.admin().remove();
        Secret another = actorToken(scene.realm().person("bob"));
        Exchange.by(scene.goodies(), Exchange.delegation(subject, another).with("scope", "d.read"))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void aLaterClientOfTheSameNameIsNotInTheChain() {
        Application dob =
                scene.realm().application("dob", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.DOB)));
        Application buzzer = scene.realm()
                .application("buzzer", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.BUZZER)));
        Secret handedOn = Exchange.by(
                        dob, Exchange.impersonation(scene.delegated()).with("scope", "b.read"))
                .token();
        Exchange.by(buzzer, Exchange.impersonation(handedOn).with("scope", "b.read"))
                .token();
        recreatedGoodies(handedOn);
        Exchange.by(buzzer, Exchange.impersonation(handedOn).with("scope", "b.read"))
                .isRejected(Problem.ACTOR_GONE);
    }

    /** Keycloak stores no client session for an exchanged token. Only the age of the client shows the difference. */
    @Test
    void aLaterApplicationOfTheSameNameDoesNotMakeTheTokensOfTheEarlierOneValid() {
        Application buzzer = scene.realm()
                .application("buzzer", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.BUZZER)));
        Secret token = scene.asAddress(scene.forAddress()).token();
        Form further = Exchange.impersonation(token).with("scope", "b.read");
        assertThat(scene.reader().sees(token)).isTrue();
        Exchange.by(buzzer, further).token();
        Application recreated = recreated(scene.address(), Api.BUZZER, token);
        assertThat(scene.reader().sees(token)).isFalse();
        Exchange.by(buzzer, further).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Form again = Exchange.impersonation(scene.forAddress()).with("scope", "b.read");
        assertThat(scene.reader().sees(Exchange.by(recreated, again).token())).isTrue();
    }

    /** As of 26.7, Keycloak stores when a client was created. */
    @Test
    void aLaterApplicationWithoutAServiceAccountIsADifferentOneToo() {
        Application plain = withoutServiceAccount();
        Form form = Exchange.impersonation(scene.forAddress()).with("scope", "b.read");
        Secret token = Exchange.by(plain, form).token();
        assertThat(scene.reader().sees(token)).isTrue();
        remove(plain, token);
        Application recreated = withoutServiceAccount();
        assertThat(scene.reader().sees(token)).isFalse();
        assertThat(scene.reader().sees(Exchange.by(recreated, form).token())).isTrue();
    }

    private Application withoutServiceAccount() {
        return scene.realm()
                .application(
                        "plain",
                        Clients.reaching(Api.BUZZER)
                                .andThen(Clients.receiving(Api.ADDRESS))
                                .andThen(client -> client.setServiceAccountsEnabled(false)));
    }

    private Application recreatedGoodies(Secret token) {
        return recreated(scene.goodies(), Api.DOB, token);
    }

    /** Re-creates the application, in a later second than that of this token. */
    private Application recreated(Application application, Api target, Secret token) {
        remove(application, token);
        return Scene.exchanging(scene.realm(), application.clientId(), target);
    }

    private static void remove(Application application, Secret token) {
        application.admin().remove();
        long issuedAt = Jwt.of(token).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issuedAt);
    }

    private Secret actorToken(Person person) {
        return person.logIn(scene.goodies(), "openid").accessToken();
    }

    private void offerProfile(Application client) {
        scene.realm().admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("profile"))
                .forEach(scope -> client.admin().addOptionalClientScope(scope.getId()));
    }

    private Application deals() {
        return scene.realm().application("deals", Clients.reaching(Api.ADDRESS).andThen(Clients.withoutExchange()));
    }
}
