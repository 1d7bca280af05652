// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Mappers;
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
 * Introspection shows the token's claims. Once a party named in the token is disabled or deleted, it shows only
 * {@code active: false} (RFC 7662).
 */
@OnKeycloak
final class IntrospectionIT {
    private final TestRealm realm;
    private final Scene scene;

    IntrospectionIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void showsTheClaimsOfADelegatedTokenAsTheTokenHasThem() {
        showsTheTokensClaims(scene.delegated());
    }

    @Test
    void showsTheClaimsOfATokenWithMayAct() {
        showsTheTokensClaims(scene.forGoodies());
    }

    @Test
    void showsTheClaimsOfAnImpersonationAsTheTokenHasThem() {
        showsTheTokensClaims(Exchange.by(scene.address(), scene.impersonation()).token());
    }

    @Test
    void showsTheClaimsOfANarrowedTokenAsTheTokenHasThem() {
        Application wide = wide();
        Secret own = scene.alice().logIn(wide, "openid").accessToken();
        Form form = Exchange.impersonation(own).with("scope", "b.read d.read").with("audience", Api.BUZZER.audience());
        Secret narrow = Exchange.by(wide, form).token();
        showsTheTokensClaims(narrow);
        assertThat(scene.reader().introspect(narrow)).containsEntry("aud", Api.BUZZER.audience());
    }

    @Test
    void showsTheGatewayOfATokenThatWasExchangedTwice() {
        Application first = realm.application("first", Clients.reaching(Api.ADDRESS));
        Credential credential = realm.gateway("gateway").credential();
        Form seed = Form.gatewayExchange(credential.token()).with("scope", "a.crud");
        Secret gateways = Exchange.by(first, seed).token();
        Secret issued = scene.asAddress(gateways).token();
        assertThat(Jwt.of(issued).claim("gateway_credential_id")).isEqualTo(credential.id());
        assertThat(Jwt.of(issued).claim("gateway_id"))
                .isEqualTo(credential.gateway().id());
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(Jwt.of(gateways).text("sub"));
        assertThat(Jwt.of(issued).number("exp"))
                .isLessThanOrEqualTo(Jwt.of(gateways).number("exp"));
        showsTheTokensClaims(issued);
        credential.delete();
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(scene.address(), Exchange.impersonation(gateways)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Keycloak's mapper writes the level of a sign-in with a password, because the exchange is no sign-in. */
    @Test
    void showsTheSignInOfTheSubjectToken() {
        Browser browser = new Browser(realm);
        browser.signIn(realm.person("erin"), door("front-door"), "openid");
        Secret own = browser.signInBySession(door("back-door"), "openid a.crud").accessToken();
        assertThat(Jwt.of(own).text("acr")).isEqualTo("0");
        Secret issued = exchangedByAddress(own);
        assertThat(Jwt.of(issued).text("acr")).isEqualTo("0");
        showsTheTokensClaims(issued);
    }

    private Application door(String clientId) {
        return realm.application(clientId, Clients.reaching(Api.ADDRESS).andThen(Clients.signingIn()));
    }

    @Test
    void showsNoOtherApplicationAndNoOtherSession() {
        Application posing = realm.application(
                "posing",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.claim("azp", Scene.ADDRESS), Mappers.claim("sid", "forged")))));
        Secret issued = Exchange.by(posing, scene.impersonation()).token();
        showsTheTokensClaims(issued);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("azp", "posing")
                .containsEntry("client_id", "posing");
    }

    /** A mapper can also write a claim for introspection only. */
    @Test
    void showsNoGatewayOfAMapper() {
        Application claiming = realm.application(
                "claiming-a-gateway",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.claim("gateway_credential_id", "forged")))));
        showsTheTokensClaims(Exchange.by(claiming, scene.impersonation()).token());
    }

    private void showsTheTokensClaims(Secret token) {
        Jwt jwt = Jwt.of(token);
        Map<String, Object> shown = scene.reader().introspect(token);
        assertThat(shown).containsEntry("active", true);
        for (String claim : List.of(
                "act",
                "may_act",
                "gateway_id",
                "gateway_name",
                "gateway_type",
                "gateway_credential_id",
                "sub",
                "aud",
                "azp",
                "iss",
                "jti",
                "exp",
                "iat",
                "sid",
                "acr",
                "auth_time",
                "scope",
                "cnf",
                "resource_access",
                "realm_access")) {
            assertThat(shown.get(claim)).as(claim).isEqualTo(jwt.claim(claim));
        }
    }

    @Test
    void aDisabledActorMakesTheTokenInactive() {
        Application agent = agent("disabled-agent");
        Secret token = acting(agent, scene.alice());
        Secret exchangedByAddress = exchangedByAddress(token);
        agent.change(client -> client.setEnabled(false));
        assertThat(scene.reader().sees(token)).isFalse();
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
        agent.change(client -> client.setEnabled(true));
        assertThat(scene.reader().sees(exchangedByAddress)).isTrue();
    }

    /** Waits for the next second, because a token's {@code iat} has whole seconds. */
    @Test
    void aDeletedClientActorMakesTheTokenInactiveEvenIfTheNameIsUsedAgain() {
        Application agent = agent("recreated-agent");
        Secret exchangedByAddress = exchangedByAddress(acting(agent, scene.alice()));
        agent.admin().remove();
        long issuedAt = Jwt.of(exchangedByAddress).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issuedAt);
        agent("recreated-agent");
        assertThat(scene.reader().sees(exchangedByAddress)).isFalse();
    }

    @Test
    void aDeletedActorMakesTheTokenInactive() {
        Application agent = agent("deleted-agent");
        Secret exchangedByAddress = exchangedByAddress(acting(agent, scene.alice()));
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
        carl.admin().remove();
        realm.person("carl");
        assertThat(scene.reader().sees(token)).isFalse();
    }

    @Test
    void theEndOfTheSubjectsSessionMakesTheTokenInactive() {
        Secret token = scene.delegated();
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
        Form form = Exchange.impersonation(holder.accessToken()).with("scope", "b.read");
        Secret issued = Exchange.by(scene.address(), form).token();
        holder.revoke(holder.accessToken());
        assertThat(scene.reader().sees(holder.accessToken())).isFalse();
        assertThat(scene.reader().sees(issued)).isTrue();
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
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

    private Application wide() {
        return realm.application("wide", Clients.reaching(Api.BUZZER, Api.DOB));
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

    private Secret exchangedByAddress(Secret token) {
        return scene.asAddress(token).token();
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
