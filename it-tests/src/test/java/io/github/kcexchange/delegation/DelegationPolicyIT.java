// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The actors and the subjects that the client-policy executor {@code pingone-delegation-policy} permits. */
@OnKeycloak
final class DelegationPolicyIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Policies policies;
    private final Person clerk;
    private final String everybody;

    DelegationPolicyIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
        this.everybody = policies.everybody();
        this.clerk = realm.person("clerk");
        roleOf(clerk, "clerk");
        roleOf(scene.alice(), "customer");
        groupOf(scene.alice(), "patients");
    }

    @AfterEach
    void noPolicy() {
        policies.none();
    }

    @Test
    void aNamedClientMayActForASubjectOfANamedRole() {
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of("customer")));
        assertThat(scene.asGoodies(scene.forAddress()).jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
    }

    /**
     * PingOne compares {@code actorToken.aud[0]}. Here two clients with actor tokens of one audience differ by name.
     */
    @Test
    void ofTwoActorTokensWithOneAudienceOnlyThatOfTheNamedClientIsAccepted() {
        Application other = Scene.exchanging(realm, "unnamed-token-exchange", Api.DOB);
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of("customer")));
        Exchange named = asClient(scene.goodies(), ofDob(scene.goodies()));
        assertThat(named.jwt().payload())
                .containsEntry("sub", scene.alice().id())
                .containsEntry("aud", Api.DOB.audience())
                .containsEntry("act", Claims.act(Scene.GOODIES));
        assertThat(named.event().getDetails())
                .containsEntry("actor", Scene.GOODIES)
                .containsEntry("actor_type", "client")
                .containsEntry("delegation_chain", Scene.GOODIES);
        asClient(other, ofDob(other)).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    /** A client's own token for the audience of DoB. */
    private Secret ofDob(Application client) {
        Form form = Form.clientCredentials().with("scope", Api.DOB.scope());
        Secret token = realm.token().post(form, client.basic()).accessToken();
        assertThat(Claims.audience(Jwt.of(token))).isEqualTo(List.of(Api.DOB.audience()));
        return token;
    }

    private Exchange asClient(Application client, Secret actor) {
        return Exchange.by(
                client, Exchange.delegation(scene.forAddress(), actor).with("scope", Api.DOB.scope()));
    }

    @Test
    void aNamedClientMayActForASubjectOfANamedGroup() {
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-groups", List.of("/patients")));
        scene.asGoodies(scene.forAddress()).token();
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-groups", List.of("/doctors")));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    /** Keycloak's own path of both groups is the same. */
    @Test
    void aGroupWithASlashInItsNameIsNotASubgroup() {
        Person lookalike = realm.person("lookalike");
        groupOf(lookalike, "patients/private");
        Secret token = lookalike.logIn(scene.shop(), "openid a.crud").accessToken();
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-groups", List.of("/patients/private")));
        scene.asGoodies(token).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-groups", List.of("/patients%2Fprivate")));
        scene.asGoodies(token).token();
    }

    @Test
    void aUserOfANamedRoleMayAct() {
        allow(Map.of("actor-roles", List.of("clerk"), "subject-roles", List.of("customer")));
        Exchange asked = Exchange.by(scene.goodies(), Exchange.delegation(scene.forAddress(), clerksToken()));
        assertThat(asked.jwt().claim("act")).isEqualTo(Map.of("sub", clerk.id(), "client_id", Scene.GOODIES));
        assertThat(asked.jwt().text("sub")).isEqualTo(scene.alice().id());
    }

    @Test
    void aUserOfANamedClientIsNotTheClient() {
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of("customer")));
        Exchange.by(scene.goodies(), Exchange.delegation(scene.forAddress(), clerksToken()))
                .isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor-clients", "actor-roles"})
    void anActorThatIsNotNamedMayNotAct(String form) {
        allow(Map.of(form, List.of("somebody"), "subject-roles", List.of("customer")));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void noActorMayActForASubjectThatIsNotNamed() {
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of("clerk")));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        allow(Map.of("actor-clients", List.of(Scene.GOODIES)));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void anEmptyFormAllowsNothing() {
        allow(Map.of());
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyNeverAllowsWhatMayActForbids() {
        allow(Map.of("actor-roles", List.of(everybody), "subject-roles", List.of(everybody)));
        Form form = Exchange.delegation(scene.forGoodies(), scene.address().clientCredentials());
        Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void theActorTokenOfAnotherClientIsAcceptedWhereThePolicyAllowsIt() {
        Map<String, Object> foreign = Map.of(
                "actor-clients",
                List.of(Scene.ADDRESS),
                "subject-roles",
                List.of(everybody),
                "foreign-actor-token",
                true);
        allow(foreign);
        Form form = Exchange.delegation(scene.forAddress(), scene.address().clientCredentials());
        assertThat(Exchange.by(scene.goodies(), form).jwt().claim("act")).isEqualTo(Claims.act(Scene.ADDRESS));
        Map<String, Object> own = new HashMap<>(foreign);
        own.put("foreign-actor-token", false);
        allow(own);
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
    }

    @Test
    void noPolicyAllowsAnActorTokenOfAnotherClientsServiceAccount() {
        Application lender = realm.application("lender", Clients.reaching(Api.ADDRESS));
        policies.delegation(Map.of(
                "actor-clients",
                List.of(Scene.GOODIES, lender.clientId()),
                "actor-roles",
                List.of(everybody),
                "subject-roles",
                List.of(everybody),
                "foreign-actor-token",
                true));
        Form form = Exchange.delegation(scene.forAddress(), WhoMayExchangeIT.borrowed(scene, lender));
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
    }

    @Test
    void aGatewayWithATokenOfItsOwnActsWhereAPolicyAllowsIt() {
        Gateway gateway = realm.gateway("acting gateway");
        policies.delegation(Map.of(
                "actor-clients",
                List.of(gateway.clientId()),
                "subject-roles",
                List.of(everybody),
                "foreign-actor-token",
                true));
        Secret own = realm.token().post(gateway.credential().form()).accessToken();
        Form form = Exchange.delegation(scene.forAddress(), own).with("scope", "d.read");
        assertThat(Exchange.by(scene.goodies(), form).jwt().claim("act")).isEqualTo(Claims.act(gateway.clientId()));
        policies.none();
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
    }

    @Test
    void aDeletedPolicyAllowsNothing() {
        allow(policies.open("max-lifespan", ""));
        scene.asGoodies(scene.forAddress()).token();
        policies.none();
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    private void allow(Map<String, Object> form) {
        policies.delegation(form);
    }

    private Secret clerksToken() {
        Secret token = clerk.logIn(scene.goodies(), "openid").accessToken();
        assertThat(Jwt.of(token).text("sub")).isEqualTo(clerk.id());
        return token;
    }

    private void roleOf(Person person, String name) {
        RoleRepresentation role = new RoleRepresentation();
        role.setName(name);
        realm.admin().roles().create(role);
        person.admin()
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get(name).toRepresentation()));
    }

    private void groupOf(Person person, String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        try (Response created = realm.admin().groups().add(group)) {
            person.admin().joinGroup(CreatedResponseUtil.getCreatedId(created));
        }
    }
}
