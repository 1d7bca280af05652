// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The token that an application's exchange issued becomes inactive in introspection when a party named in it is
 * disabled or deleted. It also becomes inactive when the user's session ends, or when its client revokes it.
 */
@OnKeycloak
final class IssuedTokenLifeIT {
    private final TestRealm realm;
    private final Scene scene;

    IssuedTokenLifeIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void aDisabledActorMakesTheTokenInactive() {
        Application agent = agent("disabled-agent");
        Secret token = acting(agent, scene.alice());
        Secret exchangedByAddress = scene.asAddress(token).token();
        agent.change(client -> client.setEnabled(false));
        assertThat(scene.reader().sees(token)).isFalse();
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
        agent.change(client -> client.setEnabled(true));
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
    }

    /** Address exchanged the second token, so it was not issued to the agent. */
    @Test
    void aLaterNotBeforeOfAnActorMakesTheTokenInactive() {
        Application agent = agent("revoked-agent");
        Secret token = acting(agent, scene.alice());
        Secret exchangedByAddress = scene.asAddress(token).token();
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
        agent.change(client -> client.setNotBefore((int) Instant.now().getEpochSecond() + 1));
        assertThat(scene.reader().sees(token)).isFalse();
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
        agent.change(client -> client.setNotBefore(0));
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
    }

    /** Waits for the next second, because a token's {@code iat} has whole seconds. */
    @Test
    void aDeletedClientActorMakesTheTokenInactiveEvenIfTheNameIsUsedAgain() {
        Application agent = agent("recreated-agent");
        Secret token = acting(agent, scene.alice());
        Secret exchangedByAddress = scene.asAddress(token).token();
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
        agent.admin().remove();
        long issuedAt = Jwt.of(exchangedByAddress).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issuedAt);
        agent("recreated-agent");
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
    }

    @Test
    void aDeletedActorMakesTheTokenInactive() {
        Application agent = agent("deleted-agent");
        Secret token = acting(agent, scene.alice());
        Secret exchangedByAddress = scene.asAddress(token).token();
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
        agent.admin().remove();
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
    }

    @Test
    void aDisabledUserActorMakesTheTokenInactive() {
        Secret token = bobActing(realm.person("bob"));
        assertThat(scene.reader().sees(token)).isTrue();
        disable(realm.admin().users().search("bob").get(0).getId());
        assertThat(scene.reader().sees(token)).isFalse();
    }

    @Test
    void aDeletedUserActorMakesTheTokenInactiveEvenIfTheNameIsUsedAgain() {
        Person carl = realm.person("carl");
        Secret token = bobActing(carl);
        assertThat(scene.reader().sees(token)).isTrue();
        carl.admin().remove();
        realm.person("carl");
        assertThat(scene.reader().sees(token)).isFalse();
    }

    @Test
    void theEndOfTheSubjectsSessionMakesTheTokenInactive() {
        Secret token = scene.delegated();
        assertThat(scene.reader().sees(token)).isTrue();
        realm.admin().deleteSession(Jwt.of(token).text("sid"), false);
        assertThat(scene.reader().sees(token)).isFalse();
    }

    @Test
    void aDisabledSubjectMakesTheTokenInactive() {
        Person dora = realm.person("dora");
        Secret token = acting(agent("agent-for-dora"), dora);
        assertThat(scene.reader().sees(token)).isTrue();
        disable(dora.id());
        assertThat(scene.reader().sees(token)).isFalse();
    }

    /** Keycloak's own introspection answers with an error then, if the token has the claim {@code organization}. */
    @Test
    void theTokenOfAFormerMemberIsInactive() {
        Organization acme = Organization.in(realm, "acme");
        Person member = realm.person("member");
        acme.add(member);
        Application claiming = realm.application(
                "claiming",
                Clients.reaching(Api.BUZZER).andThen(client -> client.setProtocolMappers(List.of(acme.claim()))));
        Secret own = member.logIn(claiming, "openid").accessToken();
        Secret issued = Exchange.by(claiming, Exchange.impersonation(own).with("scope", "b.read"))
                .token();
        assertThat(Jwt.of(issued).claim("organization")).isEqualTo(Map.of("acme", Map.of()));
        assertThat(scene.reader().sees(issued)).isTrue();
        acme.remove(member);
        assertThat(scene.reader().sees(issued)).isFalse();
    }

    @Test
    void theIssuedTokenStaysActiveWhenItsSubjectTokenIsRevoked() {
        Holder holder = Holder.in(scene.realm());
        Secret issued = scene.asAddress(holder.accessToken()).token();
        holder.revoke(holder.accessToken());
        assertThat(scene.reader().sees(holder.accessToken())).isFalse();
        assertThat(scene.reader().sees(issued)).isTrue();
        scene.asAddress(holder.accessToken()).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** RFC 7009, section 2.2: an invalid token is answered with 200, because there is nothing to revoke. */
    @Test
    void revokingAnUnknownTokenSucceeds() {
        Holder holder = Holder.in(scene.realm());
        holder.revoke(Secret.of("unknown"));
        holder.revoke(Forger.of(holder.accessToken()).signedBy(Forger.ownKey()));
        assertThat(scene.reader().sees(holder.accessToken())).isTrue();
    }

    @Test
    void onlyItsClientCanRevokeAnIssuedToken() {
        Secret token = scene.delegated();
        Secret other = scene.delegated();
        assertThat(revocation(scene.address(), token).hasStatus(400).json())
                .isEqualTo(Map.of("error", "invalid_request", "error_description", "Unmatching clients"));
        assertThat(scene.reader().sees(token)).isTrue();
        new Holder(scene.alice(), scene.goodies(), null).revoke(token);
        assertThat(scene.reader().sees(token)).isFalse();
        assertThat(scene.reader().sees(other)).isTrue();
    }

    private Answer revocation(Application application, Secret token) {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/revoke"));
        return application
                .basic()
                .on(call, Form.empty().with("token", token.reveal()))
                .send();
    }

    /** An application that acts for its users, and whose tokens Address exchanges. */
    private Application agent(String clientId) {
        return realm.application(
                clientId,
                Clients.reaching(Api.ADDRESS)
                        .andThen(client -> client.setProtocolMappers(List.of(Api.mayAct(clientId)))));
    }

    /** Any application may exchange it further: only the agent's own tokens have {@code may_act}. */
    private Secret acting(Application agent, Person person) {
        Secret own = person.logIn(agent, "openid").accessToken();
        agent.admin()
                .getProtocolMappers()
                .getMappers()
                .forEach(mapper -> agent.admin().getProtocolMappers().delete(mapper.getId()));
        return Exchange.by(agent, Exchange.impersonation(own).with("scope", "a.crud"))
                .token();
    }

    /** Alice's token in which this user acts, as allowed by a policy. */
    private Secret bobActing(Person actor) {
        List<String> everybody = List.of("default-roles-" + realm.name());
        Policies policies = new Policies(realm);
        policies.delegation(Map.of("actor-roles", everybody, "subject-roles", everybody));
        try {
            Secret actors = actor.logIn(scene.goodies(), "openid").accessToken();
            return Exchange.by(scene.goodies(), Exchange.delegation(scene.forAddress(), actors))
                    .token();
        } finally {
            policies.none();
        }
    }

    private void disable(String userId) {
        var user = realm.admin().users().get(userId).toRepresentation();
        user.setEnabled(false);
        realm.admin().users().get(userId).update(user);
    }
}
