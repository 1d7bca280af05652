// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Roles in a delegation policy: a text names one role or no role, and is never ambiguous. */
@OnKeycloak
final class PolicyRolesIT {
    private static final String DOTTED = "crm.eu.admin";
    private static final String SEVERAL =
            "subject-roles: \"crm.eu.admin\" matches several roles; write one of" + " crm/eu.admin, crm.eu/admin";

    private final TestRealm realm;
    private final Scene scene;
    private final Policies policies;

    PolicyRolesIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
        role("crm", "eu.admin");
    }

    @AfterEach
    void noPolicy() {
        policies.none();
        realm.admin()
                .clients()
                .findByClientId("crm.eu")
                .forEach(client -> realm.admin().clients().get(client.getId()).remove());
    }

    @Test
    void aClientRoleIsARoleOfOneClientOnly() {
        role("crm.eu", "admin");
        Person one = realm.person("one").grant("crm", "eu.admin");
        Person other = realm.person("other").grant("crm.eu", "admin");
        policies.delegation(forSubjects("crm/eu.admin"));
        asGoodies(one).token();
        asGoodies(other).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        policies.delegation(forSubjects("crm.eu/admin"));
        asGoodies(one).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        asGoodies(other).token();
    }

    @Test
    void aRealmRoleOfTheSameTextIsAnotherRole() {
        RoleRepresentation slashed = new RoleRepresentation();
        slashed.setName("crm/eu.admin");
        realm.admin().roles().create(slashed);
        Person lookalike = realm.person("lookalike").grant("crm/eu.admin");
        policies.delegation(forSubjects("crm/eu.admin"));
        asGoodies(lookalike).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        policies.delegation(forSubjects("crm%2Feu.admin"));
        asGoodies(lookalike).token();
    }

    @Test
    void anOldTextIsValidUntilItCanMeanSeveralRolesAndThenNamesNone() {
        Person old = realm.person("old").grant("crm", "eu.admin");
        policies.delegation(forSubjects(DOTTED));
        asGoodies(old).token();
        role("crm.eu", "admin");
        Exchange asked = asGoodies(old);
        asked.isRejected(Problem.DELEGATION_NOT_ALLOWED);
        assertThat(asked.event().getDetails())
                .containsEntry("delegation_policy_unclear_roles", "subject-roles: " + DOTTED);
        asGoodies(old).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        assertThat(realm.server().logged("Realm " + realm.name() + ", delegation policy, " + SEVERAL))
                .hasSize(1);
    }

    @Test
    void aTextThatCanMeanSeveralRolesIsNotSaved() {
        role("crm.eu", "admin");
        policies.delegation(forSubjects("crm/eu.admin"));
        Answer answer = save(forSubjects(DOTTED)).hasStatus(400);
        assertThat(answer.json()).isEqualTo(Map.of("errorMessage", SEVERAL));
        assertThat(saved()).contains("crm/eu.admin").doesNotContain(DOTTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm/eu/admin", "/admin", "crm/", "crm/50%"})
    void aTextThatIsNoRoleIsNotSaved(String text) {
        Answer answer = save(forSubjects(text)).hasStatus(400);
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "errorMessage",
                        "subject-roles: \"" + text + "\" is not a role; write a client role as {clientId}/{role},"
                                + " with / and % in a name as %2F and %25"));
    }

    @Test
    void aFieldOfAnotherTypeIsNotSaved() {
        Answer list = save(policies.open("audiences", "orders")).hasStatus(400);
        assertThat(list.json()).isEqualTo(Map.of("errorMessage", "audiences: must be a list of texts"));
        Answer flag = save(policies.open("consent-needed", "sometimes")).hasStatus(400);
        assertThat(flag.json()).isEqualTo(Map.of("errorMessage", "consent-needed: must be true or false"));
    }

    /** Such a policy would not match. It would not limit a delegation that {@code may_act} permits. */
    @ParameterizedTest
    @ValueSource(strings = {"30s", "0", "-1"})
    void aLifespanThatIsNoNumberAboveZeroIsNotSaved(String lifespan) {
        Answer answer = save(policies.open("max-lifespan", lifespan)).hasStatus(400);
        assertThat(answer.json())
                .isEqualTo(Map.of("errorMessage", "max-lifespan: must be a whole number from 1 to 999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2x", "none", "-1"})
    void aDepthThatIsNoWholeNumberIsNotSaved(String depth) {
        Answer answer = save(policies.open("max-chain-depth", depth)).hasStatus(400);
        assertThat(answer.json())
                .isEqualTo(Map.of("errorMessage", "max-chain-depth: must be a whole number from 0 to 999999999"));
        save(policies.open("max-chain-depth", "0")).hasStatus(204);
    }

    @Test
    void aNameThatIsNoFieldIsNotSaved() {
        Answer answer = save(policies.open("max-lifspan", "60")).hasStatus(400);
        assertThat(answer.json()).isEqualTo(Map.of("errorMessage", "max-lifspan: is not a field of this executor"));
    }

    /** PostgreSQL fails on such a text. */
    @TouchesSql
    @Test
    void aTextWithAControlCharacterNamesNoRole() {
        Person person = realm.person("control").grant("crm", "eu.admin");
        policies.delegation(forSubjects("crm.eu\0admin"));
        asGoodies(person).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        save(forSubjects("crm/eu\0admin")).hasStatus(204);
    }

    /** The console sends the client profiles back with every setting of the realm. */
    @Test
    void aTextThatBecameAmbiguousDoesNotBlockChangesOfOtherSettings() {
        policies.delegation(forSubjects(DOTTED));
        role("crm.eu", "admin");
        realm.change(settings -> settings.setDisplayName("renamed"));
        assertThat(realm.admin().toRepresentation().getDisplayName()).isEqualTo("renamed");
        assertThat(saved()).contains(DOTTED);
        save(forSubjects(DOTTED)).hasStatus(204);
    }

    @Test
    void aRealmWithSuchATextIsNotImported() {
        Map<String, Object> imported = Map.of(
                "realm", "imported-" + realm.name(),
                "clients", List.of(Map.of("clientId", "crm"), Map.of("clientId", "crm.eu")),
                "roles",
                        Map.of(
                                "client",
                                Map.of(
                                        "crm", List.of(Map.of("name", "eu.admin")),
                                        "crm.eu", List.of(Map.of("name", "admin")))),
                "clientProfiles", json(Policies.profiles(forSubjects(DOTTED))));
        Answer answer = Http.call("POST", URI.create(realm.server().url() + "/admin/realms"))
                .bearer(masterToken())
                .json(imported)
                .send()
                .hasStatus(400);
        assertThat(answer.json()).isEqualTo(Map.of("errorMessage", SEVERAL));
    }

    private Secret masterToken() {
        return Secret.of(realm.server().admin().tokenManager().getAccessTokenString());
    }

    private Answer save(Map<String, Object> form) {
        URI profiles = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/client-policies/profiles");
        return Http.call("PUT", profiles)
                .bearer(realm.administrator("manage-realm"))
                .json(json(Policies.profiles(form)))
                .send();
    }

    private String saved() {
        return realm.admin()
                .clientPoliciesProfilesResource()
                .getProfiles(false)
                .getProfiles()
                .get(0)
                .getExecutors()
                .get(0)
                .getConfiguration()
                .toString();
    }

    private static Map<String, Object> forSubjects(String role) {
        return Map.of("actor-clients", List.of(Scene.GOODIES), "subject-roles", List.of(role));
    }

    private Exchange asGoodies(Person subject) {
        Secret token = subject.logIn(scene.shop(), "openid a.crud").accessToken();
        Form form =
                Exchange.delegation(token, scene.goodies().clientCredentials()).with("scope", "d.read");
        return Exchange.by(scene.goodies(), form);
    }

    /** Also creates the client. */
    private void role(String clientId, String name) {
        var client = realm.plainClient(clientId);
        client.admin().roles().create(named(name));
    }

    private static Map<?, ?> json(ClientProfilesRepresentation profiles) {
        return new ObjectMapper().convertValue(profiles, Map.class);
    }

    private static RoleRepresentation named(String name) {
        RoleRepresentation role = new RoleRepresentation();
        role.setName(name);
        return role;
    }
}
