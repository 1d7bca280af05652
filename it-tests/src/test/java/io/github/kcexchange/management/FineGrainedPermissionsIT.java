// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;
import org.keycloak.representations.idm.authorization.UserPolicyRepresentation;

/** Keycloak's fine-grained permissions: an administrator may view all clients except two. */
@OnKeycloak
@TouchesSql
final class FineGrainedPermissionsIT {
    private final Gateway shown;
    private final Gateway hidden;
    private final ManagementApi all;
    private final ManagementApi some;

    FineGrainedPermissionsIT(TestRealm realm) {
        realm.change(change -> change.setAdminPermissionsEnabled(true));
        this.shown = realm.gateway("shown");
        this.hidden = realm.gateway("hidden");
        shown.credential();
        hidden.credential();
        withMapper(realm, "app-open");
        Application closed = withMapper(realm, "app-closed");
        Person administrator = realm.person("viewer");
        mayAskForClients(realm, administrator);
        permit(realm, administrator, List.of(hidden.id(), closed.id()));
        this.all = realm.management();
        this.some = new ManagementApi(
                realm,
                administrator.logIn(realm.application("console"), "openid").accessToken());
    }

    private static Application withMapper(TestRealm realm, String clientId) {
        return realm.application(
                clientId, client -> client.setProtocolMappers(List.of(Mappers.mayAct("May act", "goodies"))));
    }

    private static void permit(TestRealm realm, Person administrator, List<String> but) {
        String owner = realm.admin()
                .clients()
                .findByClientId("admin-permissions")
                .get(0)
                .getId();
        AuthorizationResource authorization = realm.admin().clients().get(owner).authorization();
        policy(authorization, "is the viewer", administrator.id(), Logic.POSITIVE);
        policy(authorization, "is not the viewer", administrator.id(), Logic.NEGATIVE);
        permission(authorization, "views clients", Set.of(), "is the viewer");
        permission(authorization, "does not view these", Set.copyOf(but), "is not the viewer");
    }

    private static void mayAskForClients(TestRealm realm, Person person) {
        String owner = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleRepresentation role =
                realm.admin().clients().get(owner).roles().get("query-clients").toRepresentation();
        person.admin().roles().clientLevel(owner).add(List.of(role));
    }

    private static void policy(AuthorizationResource authorization, String name, String user, Logic logic) {
        UserPolicyRepresentation policy = new UserPolicyRepresentation();
        policy.setName(name);
        policy.addUser(user);
        policy.setLogic(logic);
        try (Response created = authorization.policies().user().create(policy)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }

    private static void permission(
            AuthorizationResource authorization, String name, Set<String> clients, String policy) {
        ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
        permission.setName(name);
        permission.setResourceType("Clients");
        permission.setResources(clients);
        permission.setScopes(Set.of("view"));
        permission.setPolicies(Set.of(policy));
        try (Response created = authorization.permissions().scope().create(permission)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }

    @Test
    void theListShowsAGatewayThatMayNotBeViewedWithoutItsCredentials() {
        List<Map<?, ?>> gateways = Listing.elements(some.get("/gateways?expand=credentials"), "gateways");
        assertThat(gateways)
                .isEqualTo(List.of(
                        all.get(hidden.path()).json(),
                        all.get(shown.path() + "?expand=credentials").json()));
        assertThat(Listing.elements(some.get("/gateways"), "gateways"))
                .isEqualTo(Listing.elements(all.get("/gateways"), "gateways"));
        Fault.NOT_AUTHORIZED.is(some.get(hidden.path() + "?expand=credentials"));
    }

    @Test
    void anApplicationThatMayNotBeViewedIsLeftOut() {
        String path = "/applications?filter=" + Listing.encoded("clientId sw \"app-\"");
        assertThat(Listing.members(all.get(path), "applications", "clientId"))
                .containsExactly("app-closed", "app-open");
        assertThat(Listing.members(some.get(path), "applications", "clientId")).containsExactly("app-open");
        assertThat(some.get(path).json()).containsEntry("size", 1);
        assertThat(Listing.membersOfAll(some, some.get(path + "&limit=1"), "applications", "clientId"))
                .containsExactly("app-open");
    }

    @Test
    void aMapperOfAClientThatMayNotBeViewedIsLeftOut() {
        assertThat(all.get("/mayActMappers").json()).containsEntry("size", 2);
        assertThat(Listing.elements(some.get("/mayActMappers"), "mayActMappers"))
                .singleElement()
                .satisfies(mapper -> assertThat(((Map<?, ?>) mapper.get("client")).get("clientId"))
                        .isEqualTo("app-open"));
    }
}
