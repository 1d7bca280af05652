// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/** The gateway's token has exactly the rights of its roles on Keycloak's Admin API. */
@OnKeycloak
final class AdminApiIT {
    private final TestRealm realm;
    private final Application application;

    AdminApiIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application", client -> client.setFullScopeAllowed(true));
    }

    @Test
    void withViewUsersItListsTheUsersAndNothingElse() {
        Gateway gateway = realm.gateway("viewing");
        realm.person("alice");
        assign(gateway, "view-users");
        Secret token = alone(gateway.credential());
        assertThat(users(token)).isEqualTo(200);
        assertThat(admin(token, "/clients")).isEqualTo(403);
        assertThat(Http.call("POST", at("/users"))
                        .bearer(token)
                        .json(Map.of("username", "mallory"))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutTheRoleItIsForbidden() {
        assertThat(users(alone(realm.gateway("idle").credential()))).isEqualTo(403);
        assertThat(users(Secret.of("no token"))).isEqualTo(401);
    }

    @Test
    void anApplicationCarriesTheRoleIfItsScopeHasIt() {
        Gateway gateway = realm.gateway("behind an application");
        assign(gateway, "view-users");
        Credential credential = gateway.credential();
        assertThat(users(Exchange.by(application, credential.form()).token())).isEqualTo(200);
        Application narrow = realm.application("narrow", client -> client.setFullScopeAllowed(false));
        Exchange narrowed = Exchange.by(narrow, credential.form());
        assertThat(narrowed.jwt().payload()).doesNotContainKey("resource_access");
        assertThat(users(narrowed.token())).isEqualTo(403);
    }

    @Test
    void theRolesAreTheGatewaysAndNotTheApplications() {
        application.grant("realm-management", "realm-admin");
        Secret token = Exchange.by(
                        application, realm.gateway("powerless").credential().form())
                .token();
        assertThat(Jwt.of(token).payload()).doesNotContainKeys("resource_access", "realm_access");
        assertThat(users(token)).isEqualTo(403);
    }

    @Test
    void aWithdrawnRoleHasNoEffect() {
        Gateway gateway = realm.gateway("withdrawn");
        String assignment = assign(gateway, "view-users");
        Credential credential = gateway.credential();
        assertThat(users(alone(credential))).isEqualTo(200);
        realm.management()
                .delete(gateway.path() + "/roleAssignments/" + assignment)
                .hasStatus(204);
        assertThat(users(alone(credential))).isEqualTo(403);
    }

    @Test
    void realmRolesAreInTheToken() {
        RoleRepresentation role = new RoleRepresentation("auditor", null, false);
        realm.admin().roles().create(role);
        Gateway gateway = realm.gateway("auditing");
        gateway.serviceAccountUser()
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get("auditor").toRepresentation()));
        assertThat(Jwt.of(alone(gateway.credential())).claim("realm_access"))
                .isEqualTo(Map.of("roles", List.of("auditor")));
    }

    /** Keycloak's Admin API checks the user's roles but never the audience, so the extension has to check it. */
    @Test
    void aTokenThatWasNarrowedToAnotherAudienceDoesNotAdminister() {
        realm.plainClient("orders-api");
        Application ordering = realm.application("ordering", client -> {
            client.setFullScopeAllowed(true);
            client.setProtocolMappers(List.of(Mappers.toClient("orders-api")));
        });
        Gateway gateway = realm.gateway("narrowed");
        assign(gateway, "view-users");
        Form form = gateway.credential().form();
        Exchange wide = Exchange.by(ordering, form);
        assertThat(users(wide.token())).isEqualTo(200);
        Exchange narrow = Exchange.by(ordering, form.with("audience", "orders-api"));
        assertThat(narrow.jwt().claim("aud")).isEqualTo("orders-api");
        assertThat(narrow.jwt().claim("resource_access")).isEqualTo(Map.of());
        assertThat(users(narrow.token())).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsCredentialAndItsGateway() {
        Gateway gateway = realm.gateway("dying");
        assign(gateway, "view-users");
        Credential credential = gateway.credential();
        Secret first = alone(credential);
        credential.delete();
        assertThat(users(first)).isEqualTo(401);
        Secret second = alone(gateway.credential());
        gateway.put(Map.of("enabled", false));
        assertThat(users(second)).isEqualTo(401);
    }

    /** Keycloak's Admin API and userinfo do not check whether the realm of the token is enabled. */
    @Test
    void aTokenOfADisabledRealmOpensNothing() {
        TestRealm closed = realm.neighbour();
        Gateway gateway = closed.gateway("gateway");
        gateway.grant("realm-management", "view-users");
        Form form = gateway.credential().form().with("scope", "openid");
        Secret token = closed.token().post(form).accessToken();
        assertThat(statuses(closed, token)).containsExactly(200, 200);
        closed.change(settings -> settings.setEnabled(false));
        assertThat(statuses(closed, token)).containsExactly(401, 401);
    }

    private static List<Integer> statuses(TestRealm closed, Secret token) {
        URI users = URI.create(closed.server().url() + "/admin/realms/" + closed.name() + "/users");
        return Stream.of(users, closed.at(Prefix.AS, "/userinfo"))
                .map(address -> Http.call("GET", address).bearer(token).send().status())
                .toList();
    }

    private String assign(Gateway gateway, String role) {
        String clientId = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        String id = realm.admin()
                .clients()
                .get(clientId)
                .roles()
                .get(role)
                .toRepresentation()
                .getId();
        return (String) realm.management()
                .post(gateway.path() + "/roleAssignments", gateway.roleAssignment(id))
                .hasStatus(201)
                .json()
                .get("id");
    }

    private Secret alone(Credential credential) {
        return Exchange.alone(realm, credential.form()).token();
    }

    private int users(Secret token) {
        return admin(token, "/users");
    }

    private int admin(Secret token, String path) {
        return Http.call("GET", at(path)).bearer(token).send().status();
    }

    private URI at(String path) {
        return URI.create(realm.server().url() + "/admin/realms/" + realm.name() + path);
    }
}
