// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of one or several policies of the client-policy executor {@code pingone-delegation-policy}. */
@OnKeycloak
final class PolicyLimitsIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Policies policies;
    private final Application relay;

    PolicyLimitsIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
        this.relay = realm.application("relay", Clients.reaching(Api.ADDRESS).andThen(Clients.receiving(Api.DOB)));
    }

    @AfterEach
    void noPolicy() {
        policies.none();
    }

    @Test
    void onlyAudiencesOfThePolicyAreIssued() {
        allow(policies.open("audiences", List.of(Api.DOB.audience())));
        assertThat(Claims.audience(scene.asGoodies(scene.forAddress()).jwt())).isEqualTo(List.of(Api.DOB.audience()));
        allow(policies.open("audiences", List.of(Api.BUZZER.audience())));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.TARGET_NOT_REACHED);
    }

    /** Keycloak writes the audience of a lightweight token into the answer of introspection only. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTokenWithoutAnAudienceIsIssuedIfThePolicyHasAudiences(boolean lightweight) {
        Application agent = realm.application(
                "agent-" + lightweight,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute(
                                "client.use.lightweight.access.token.enabled", Boolean.toString(lightweight))));
        Form form = Exchange.delegation(scene.forAddress(), agent.clientCredentials());
        Form asked = lightweight ? form.with("scope", Api.BUZZER.scope()) : form;
        Map<String, Object> named =
                Map.of("actor-clients", List.of(agent.clientId()), "subject-roles", List.of(policies.everybody()));
        allow(named);
        Secret unlimited = Exchange.by(agent, asked).token();
        assertThat(Jwt.of(unlimited).payload()).doesNotContainKey("aud");
        assertThat(scene.reader().introspect(unlimited).get("aud"))
                .isEqualTo(lightweight ? Api.BUZZER.audience() : null);
        Map<String, Object> limited = new HashMap<>(named);
        limited.put("audiences", List.of(Api.DOB.audience()));
        allow(limited);
        Exchange.by(agent, asked).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "'', true", "0, false"})
    void theChainIsAtMostAsLongAsThePolicyAllows(String depth, boolean allowed) {
        allow(policies.open("max-chain-depth", depth));
        Exchange asked = scene.asGoodies(scene.forAddress());
        if (allowed) {
            asked.token();
        } else {
            asked.isRejected(Problem.CHAIN_TOO_LONG);
        }
    }

    @Test
    void theTokenLifetimeIsAtMostThatOfThePolicy() {
        allow(policies.open("max-lifespan", "17"));
        Exchange asked = scene.asGoodies(scene.forAddress());
        assertThat(asked.jwt().number("exp") - asked.jwt().number("iat")).isEqualTo(17);
        assertThat(asked.answer().json()).containsEntry("expires_in", 17);
    }

    @Test
    void consentIsNeededWhereThePolicyRequiresIt() {
        allow(policies.open("consent-needed", false));
        scene.asGoodies(scene.forAddress()).token();
        allow(policies.open("consent-needed", true));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theShortestLifetimeOfSeveralPermittingPoliciesAppliesInAnyOrder(boolean reversed) {
        both(reversed, policies.open("max-lifespan", "30"), policies.open("max-lifespan", "60"));
        Exchange asked = scene.asGoodies(scene.forAddress());
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
        both(
                reversed,
                policies.open("audiences", dob),
                policies.open("audiences", List.of(Api.DOB.audience(), Api.BUZZER.audience())));
        assertThat(Claims.audience(scene.asGoodies(scene.forAddress()).jwt())).isEqualTo(dob);
        both(reversed, policies.open("audiences", dob), policies.open("audiences", List.of(Api.BUZZER.audience())));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.TARGET_NOT_REACHED);
        Form withoutAudience =
                Exchange.delegation(scene.forAddress(), scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), withoutAudience).isRejected(Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void consentIsNeededIfOneOfSeveralPermittingPoliciesRequiresItInAnyOrder(boolean reversed) {
        both(reversed, policies.open("consent-needed", true), policies.open("consent-needed", false));
        scene.asGoodies(scene.forAddress()).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPolicyThatDoesNotMatchRestrictsNoPolicyThatPermits(boolean reversed) {
        Map<String, Object> empty = Map.of("max-lifespan", "1", "consent-needed", true);
        both(reversed, empty, policies.open("max-lifespan", "40"));
        Exchange asked = scene.asGoodies(scene.forAddress());
        assertThat(asked.jwt().number("exp") - asked.jwt().number("iat")).isEqualTo(40);
    }

    @Test
    void aPolicyLimitsWhatMayActAllows() {
        allow(policies.open("max-lifespan", "25"));
        assertThat(scene.asGoodies(scene.forGoodies()).answer().json()).containsEntry("expires_in", 25);
    }

    @Test
    void aPolicyAlsoLimitsASecondExchangeByTheApplicationThatActs() {
        Application wide = wide("wide");
        allow(Map.of(
                "actor-clients",
                List.of(wide.clientId()),
                "subject-roles",
                List.of(policies.everybody()),
                "audiences",
                List.of(Api.DOB.audience())));
        Form form = Exchange.delegation(scene.forAddress(), wide.clientCredentials())
                .with("scope", Api.DOB.scope());
        Form second = Exchange.impersonation(Exchange.by(wide, form).token());
        assertThat(Exchange.by(wide, second.with("scope", Api.DOB.scope()))
                        .jwt()
                        .claim("act"))
                .isEqualTo(Claims.act(wide.clientId()));
        Exchange.by(wide, second.with("scope", Api.BUZZER.scope())).isRejected(Problem.TARGET_NOT_REACHED);
        policies.none();
        Exchange.by(wide, second.with("scope", Api.BUZZER.scope())).token();
    }

    /** The policy accepts the actor token of another client, so the application gets a token in which that one acts. */
    @Test
    void aPolicyAlsoLimitsASecondExchangeOfATokenInWhichAnotherClientActs() {
        Application wide = wide("wide-for-another");
        allow(Map.of(
                "actor-clients",
                List.of(Scene.ADDRESS),
                "subject-roles",
                List.of(policies.everybody()),
                "foreign-actor-token",
                true,
                "audiences",
                List.of(Api.DOB.audience())));
        Form form = Exchange.delegation(scene.forAddress(), scene.address().clientCredentials())
                .with("scope", Api.DOB.scope());
        Form second = Exchange.impersonation(Exchange.by(wide, form).token());
        assertThat(Exchange.by(wide, second.with("scope", Api.DOB.scope()))
                        .jwt()
                        .claim("act"))
                .isEqualTo(Claims.act(Scene.ADDRESS));
        Exchange.by(wide, second.with("scope", Api.BUZZER.scope())).isRejected(Problem.TARGET_NOT_REACHED);
    }

    /** An application that reaches two APIs. */
    private Application wide(String clientId) {
        return realm.application(
                clientId, Clients.reaching(Api.DOB, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
    }

    @Test
    void aTokenHasNoRolesOfClientsThatThePolicyDoesNotAllow() {
        Application writing = realm.application(
                "writing",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(
                                List.of(Mappers.jsonClaim("resource_access.orders.roles", "[\"read\"]")))));
        Map<String, Object> named =
                Map.of("actor-clients", List.of(writing.clientId()), "subject-roles", List.of(policies.everybody()));
        Form form = Exchange.delegation(scene.forAddress(), writing.clientCredentials())
                .with("scope", Api.BUZZER.scope());
        allow(named);
        assertThat(Exchange.by(writing, form).jwt().payload()).containsKey("resource_access");
        Map<String, Object> limited = new HashMap<>(named);
        limited.put("audiences", List.of(Api.BUZZER.audience()));
        allow(limited);
        Secret token = Exchange.by(writing, form).token();
        assertThat(Jwt.of(token).payload()).doesNotContainKey("resource_access");
        assertThat(scene.reader().introspect(token))
                .containsEntry("active", true)
                .doesNotContainKey("resource_access");
    }

    private void allow(Map<String, Object> form) {
        policies.delegation(form);
    }

    private void both(boolean reversed, Map<String, Object> one, Map<String, Object> other) {
        policies.delegations(reversed ? List.of(other, one) : List.of(one, other));
    }

    /** Alice's token for Address, in which Goodies acts. */
    private Secret acting() {
        allow(anyActorMayAct("max-chain-depth", ""));
        Secret delegated = scene.asGoodies(scene.forAddress()).token();
        return Exchange.by(relay, Exchange.impersonation(delegated).with("scope", Api.ADDRESS.scope()))
                .token();
    }

    private Map<String, Object> anyActorMayAct(String name, Object value) {
        return Map.of(
                "actor-roles",
                List.of(policies.everybody()),
                "actor-clients",
                List.of(Scene.GOODIES, Scene.ADDRESS),
                "subject-roles",
                List.of(policies.everybody()),
                name,
                value);
    }
}
