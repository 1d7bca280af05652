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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The client-policy executor {@code pingone-delegation-policy}, configured as an administrator configures it. */
@OnKeycloak
final class DelegationPolicyIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Policies policies;
    private final Person clerk;
    private final Application relay;
    private final String everybody;

    DelegationPolicyIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
        this.everybody = "default-roles-" + realm.name();
        this.clerk = realm.person("clerk");
        this.relay = realm.application("relay", Clients.reaching(Api.ADDRESS).andThen(Clients.receiving(Api.DOB)));
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
        assertThat(asGoodies(scene.forAddress()).jwt().claim("act")).isEqualTo(Claims.act(Scene.GOODIES));
    }

    /** PingOne compares {@code actorToken.aud[0]}. Here two clients with actor tokens of one audience differ by name. */
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
        Form form = Form.empty().with("grant_type", "client_credentials").with("scope", Api.DOB.scope());
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
        asGoodies(scene.forAddress()).token();
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-groups", List.of("/doctors")));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
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
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void noActorMayActForASubjectThatIsNotNamed() {
        allow(Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of("clerk")));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        allow(Map.of("actor-clients", List.of(Scene.GOODIES)));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void anEmptyFormAllowsNothing() {
        allow(Map.of());
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyNeverAllowsWhatMayActForbids() {
        allow(Map.of("actor-roles", List.of(everybody), "subject-roles", List.of(everybody)));
        Form form = Exchange.delegation(scene.forGoodies(), scene.address().clientCredentials());
        Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void onlyAudiencesOfThePolicyAreIssued() {
        allow(open("audiences", List.of(Api.DOB.audience())));
        assertThat(Claims.audience(asGoodies(scene.forAddress()).jwt())).isEqualTo(List.of(Api.DOB.audience()));
        allow(open("audiences", List.of(Api.BUZZER.audience())));
        asGoodies(scene.forAddress()).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "'', true", "0, false", "none, false", "-1, false"})
    void theChainIsAtMostAsLongAsThePolicyAllows(String depth, boolean allowed) {
        allow(open("max-chain-depth", depth));
        Exchange asked = asGoodies(scene.forAddress());
        if (allowed) {
            asked.token();
        } else {
            asked.isRejected(Problem.CHAIN_TOO_LONG);
        }
    }

    @Test
    void theTokenLifetimeIsAtMostThatOfThePolicy() {
        allow(open("max-lifespan", "17"));
        Exchange asked = asGoodies(scene.forAddress());
        assertThat(asked.jwt().number("exp") - asked.jwt().number("iat")).isEqualTo(17);
        assertThat(asked.answer().json()).containsEntry("expires_in", 17);
    }

    @Test
    void consentIsNeededWhereThePolicyRequiresIt() {
        allow(open("consent-needed", true));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theShortestLifetimeOfSeveralPermittingPoliciesAppliesInAnyOrder(boolean reversed) {
        both(reversed, open("max-lifespan", "30"), open("max-lifespan", "60"));
        Exchange asked = asGoodies(scene.forAddress());
        assertThat(asked.jwt().number("exp") - asked.jwt().number("iat")).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theShortestChainOfSeveralPermittingPoliciesAppliesInAnyOrder(boolean reversed) {
        Form next = Exchange.delegation(acting(), scene.address().clientCredentials())
                .with("scope", Api.BUZZER.scope());
        both(reversed, anyActorMayAct("max-chain-depth", "1"), anyActorMayAct("max-chain-depth", "5"));
        Exchange.by(scene.address(), next).isRejected(Problem.CHAIN_TOO_LONG);
        both(reversed, anyActorMayAct("max-chain-depth", "2"), anyActorMayAct("max-chain-depth", "5"));
        assertThat(Exchange.by(scene.address(), next).jwt().claim("act"))
                .isEqualTo(Claims.act(Scene.ADDRESS, Scene.GOODIES));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyCommonAudiencesOfSeveralPermittingPoliciesAreIssuedInAnyOrder(boolean reversed) {
        List<String> dob = List.of(Api.DOB.audience());
        both(reversed, open("audiences", dob), open("audiences", List.of(Api.DOB.audience(), Api.BUZZER.audience())));
        assertThat(Claims.audience(asGoodies(scene.forAddress()).jwt())).isEqualTo(dob);
        both(reversed, open("audiences", dob), open("audiences", List.of(Api.BUZZER.audience())));
        asGoodies(scene.forAddress()).isRejected(Problem.TARGET_NOT_REACHED);
        Form withoutAudience =
                Exchange.delegation(scene.forAddress(), scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), withoutAudience).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void consentIsNeededIfOneOfSeveralPermittingPoliciesRequiresItInAnyOrder(boolean reversed) {
        both(reversed, open("consent-needed", true), open("consent-needed", false));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPolicyThatDoesNotMatchRestrictsNoPolicyThatPermits(boolean reversed) {
        Map<String, Object> empty = Map.of("max-lifespan", "1", "consent-needed", true);
        both(reversed, empty, open("max-lifespan", "40"));
        Exchange asked = asGoodies(scene.forAddress());
        assertThat(asked.jwt().number("exp") - asked.jwt().number("iat")).isEqualTo(40);
        both(reversed, open("max-lifespan", "30s"), open("max-lifespan", "40"));
        assertThat(asGoodies(scene.forAddress()).answer().json()).containsEntry("expires_in", 40);
        allow(open("max-lifespan", "30s"));
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyLimitsWhatMayActAllows() {
        allow(open("max-lifespan", "25"));
        assertThat(asGoodies(scene.forGoodies()).answer().json()).containsEntry("expires_in", 25);
    }

    /** Alice's token for Address, in which Goodies acts. */
    private Secret acting() {
        allow(anyActorMayAct("max-chain-depth", ""));
        Secret delegated = asGoodies(scene.forAddress()).token();
        return Exchange.by(relay, Exchange.impersonation(delegated).with("scope", Api.ADDRESS.scope()))
                .token();
    }

    private void both(boolean reversed, Map<String, Object> one, Map<String, Object> other) {
        policies.delegations(reversed ? List.of(other, one) : List.of(one, other));
    }

    private Map<String, Object> anyActorMayAct(String name, Object value) {
        return Map.of(
                "actor-roles",
                List.of(everybody),
                "actor-clients",
                List.of(Scene.GOODIES, Scene.ADDRESS),
                "subject-roles",
                List.of(everybody),
                name,
                value);
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
        allow(open("max-lifespan", ""));
        asGoodies(scene.forAddress()).token();
        policies.none();
        asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void anotherPolicysRejectionIsHonoured() {
        Form form = scene.delegation();
        policies.set("reject-request", Map.of());
        Exchange asked = Exchange.by(scene.goodies(), form);
        asked.answer().hasStatus(400).isNeverCached();
        assertThat(asked.answer().json()).containsEntry("error", "invalid_request");
        assertThat(asked.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(asked.event().getDetails()).containsEntry("reason", "client_policy_error");
    }

    @Test
    void clientPoliciesApplyToImpersonationsToo() {
        Form form = scene.impersonation();
        policies.set("reject-request", Map.of());
        Exchange asked = Exchange.by(scene.address(), form);
        asked.answer().hasStatus(400);
        assertThat(asked.event().getDetails()).containsEntry("reason", "client_policy_error");
    }

    /** An executor of Keycloak's own that runs for {@code TOKEN_EXCHANGE_REQUEST} alone. */
    @Test
    void keycloaksOwnPolicyForExchangesDecides() {
        Secret own = scene.alice().logIn(scene.address(), "openid b.read").accessToken();
        Form narrow = Exchange.impersonation(own).with("scope", "b.read");
        Form wide = Exchange.impersonation(scene.forAddress()).with("scope", "b.read");
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Exchange.by(scene.address(), narrow).token();
        Exchange asked = Exchange.by(scene.address(), wide);
        asked.answer().hasStatus(400).isNeverCached();
        assertThat(asked.answer().json()).containsEntry("error", "invalid_scope");
        assertThat(asked.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(asked.event().getDetails()).containsEntry("reason", "client_policy_error");
        policies.none();
        Exchange.by(scene.address(), wide).token();
    }

    /** A policy that allows Goodies to act for every subject, with one more member. */
    private Map<String, Object> open(String name, Object value) {
        return Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of(everybody), name, value);
    }

    private void allow(Map<String, Object> form) {
        policies.delegation(form);
    }

    private Exchange asGoodies(Secret subject) {
        Form form = Exchange.delegation(subject, scene.goodies().clientCredentials())
                .with("scope", "d.read");
        return Exchange.by(scene.goodies(), form);
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
