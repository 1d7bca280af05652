// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which actors may act for a subject whose token has {@code may_act} (RFC 8693, section 4.4). */
@OnKeycloak
final class MayActIT {
    private final TestRealm realm;
    private final Scene scene;
    private final RealmKey key;

    MayActIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
    }

    @Test
    void mayActExcludesEveryOtherApplication() {
        Form form = Exchange.impersonation(scene.forGoodies()).with("scope", "b.read");
        Exchange asked = Exchange.by(scene.address(), form);
        asked.isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        assertThat(asked.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("actor", Scene.ADDRESS);
    }

    @Test
    void mayActExcludesEveryOtherActor() {
        Form form = Exchange.delegation(scene.forGoodies(), scene.address().clientCredentials());
        Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void aUserOfTheNamedApplicationIsNotTheNamedApplication() {
        Secret bob = realm.person("bob").logIn(scene.goodies(), "openid").accessToken();
        Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), bob))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @ParameterizedTest
    @MethodSource("namesNoParty")
    void aMayActThatNamesNoPartyOrAnotherPartyRejectsTheExchange(Object mayAct) {
        Secret subject = scene.withMayAct(key, mayAct);
        Exchange.by(
                        scene.goodies(),
                        Exchange.delegation(subject, scene.goodies().clientCredentials()))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Exchange.by(scene.goodies(), Exchange.impersonation(subject)).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    static Stream<Named<Object>> namesNoParty() {
        return Stream.of(
                Named.of("a text", Scene.GOODIES),
                Named.of("a number", 5),
                Named.of("true", true),
                Named.of("a list", List.of(Map.of("sub", Scene.GOODIES))),
                Named.of("nothing", Map.of()),
                Named.of("no identity", Map.of("aud", Scene.GOODIES, "exp", 4102444800L)),
                Named.of("an empty sub", Map.of("sub", "")),
                Named.of("a sub that is a number", Map.of("sub", 5)),
                Named.of("a sub that is a list", Map.of("sub", List.of(Scene.GOODIES))),
                Named.of("another sub", Map.of("sub", Scene.ADDRESS)),
                Named.of("a sub in other letters", Map.of("sub", "Goodies-Token-Exchange")),
                Named.of("another client", Map.of("sub", Scene.GOODIES, "client_id", Scene.ADDRESS)),
                Named.of("another sub of the same client", Map.of("sub", "bob", "client_id", Scene.GOODIES)),
                Named.of("another issuer", Map.of("sub", Scene.GOODIES, "iss", "https://elsewhere.example")),
                Named.of("a nested name", Map.of("act", Map.of("sub", Scene.GOODIES))));
    }

    @ParameterizedTest
    @MethodSource("namesGoodies")
    void everyMemberOfMayActMustMatchTheActor(Map<String, Object> mayAct) {
        Secret subject = scene.withMayAct(key, mayAct);
        Form form = Exchange.delegation(subject, scene.goodies().clientCredentials());
        assertThat(Exchange.by(scene.goodies(), form).jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
    }

    Stream<Named<Map<String, Object>>> namesGoodies() {
        String account = scene.goodies().admin().getServiceAccountUser().getId();
        String issuer = realm.issuer().toString();
        return Stream.of(
                Named.of("the client id as sub, as PingOne writes it", Map.of("sub", Scene.GOODIES)),
                Named.of("the client id", Map.of("client_id", Scene.GOODIES)),
                Named.of("the service account", Map.of("sub", account)),
                Named.of("all of them", Map.of("sub", account, "client_id", Scene.GOODIES, "iss", issuer)),
                Named.of("members that mean nothing", Map.of("sub", Scene.GOODIES, "exp", 1, "aud", "elsewhere")));
    }

    @Test
    void aMayActNamesAUserBySub() {
        var carol = realm.person("carol");
        Secret actor = carol.logIn(scene.goodies(), "openid").accessToken();
        Secret subject = scene.withMayAct(key, Map.of("sub", carol.id()));
        Exchange asked = Exchange.by(scene.goodies(), Exchange.delegation(subject, actor));
        assertThat(asked.jwt().claim("act")).isEqualTo(Map.of("sub", carol.id(), "client_id", Scene.GOODIES));
        assertThat(asked.event().getDetails())
                .containsEntry("actor_id", carol.id())
                .containsEntry("actor_type", "user")
                .containsEntry("delegation_chain", carol.id());
    }

    @Test
    void aClientThatIsNamedLikeAUserIsNotThatUser() {
        Person dave = realm.person("dave");
        Application impostor = realm.application(dave.id(), Clients.receiving(Api.GOODIES));
        Secret subject = scene.withMayAct(key, Map.of("sub", dave.id()));
        Exchange.by(impostor, Exchange.delegation(subject, impostor.clientCredentials()))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Exchange.by(impostor, Exchange.impersonation(subject)).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Secret throughImpostor = dave.logIn(impostor, "openid").accessToken();
        Exchange.by(impostor, Exchange.delegation(subject, throughImpostor))
                .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Secret daves = dave.logIn(scene.goodies(), "openid").accessToken();
        assertThat(Exchange.by(scene.goodies(), Exchange.delegation(subject, daves))
                        .jwt()
                        .claim("act"))
                .isEqualTo(Map.of("sub", dave.id(), "client_id", Scene.GOODIES));
    }
}
