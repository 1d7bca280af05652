// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Mappers;
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
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;
import org.keycloak.representations.idm.authorization.UserPolicyRepresentation;

/**
 * Keycloak's fine-grained permissions: an administrator may view all clients except two. Another one may manage one
 * client.
 */
@OnKeycloak
@TouchesSql
final class FineGrainedPermissionsIT {
    private final Gateway shown;
    private final Gateway hidden;
    private final ManagementApi all;
    private final ManagementApi some;
    private final ManagementApi manager;
    private final Map<String, Object> issuer;

    FineGrainedPermissionsIT(TestRealm realm) {
        realm.change(change -> change.setAdminPermissionsEnabled(true));
        this.shown = realm.gateway("shown");
        this.hidden = realm.gateway("hidden");
        shown.credential();
        hidden.credential();
        withMapper(realm, "app-open");
        Application closed = withMapper(realm, "app-closed");
        Person viewer = realm.person("viewer").grant("realm-management", "query-clients");
        Person owner = realm.person("owner").grant("realm-management", "query-clients");
        permit(realm, viewer, List.of(hidden.id(), closed.id()));
        permitToManage(realm, owner, realm.application("managed"));
        Application console = realm.application("console");
        this.all = realm.management();
        this.some = new ManagementApi(realm, viewer.logIn(console, "openid").accessToken());
        this.manager = new ManagementApi(realm, owner.logIn(console, "openid").accessToken());
        this.issuer = all.post(
                        "/trustedIssuers",
                        Map.of(
                                "name", "Issuer",
                                "issuer", "https://issuer.example.com",
                                "jwksUrl", "https://issuer.example.com/jwks"))
                .hasStatus(201)
                .json();
    }

    private static Application withMapper(TestRealm realm, String clientId) {
        return realm.application(
                clientId, client -> client.setProtocolMappers(List.of(Mappers.mayAct("May act", "goodies"))));
    }

    private static void permit(TestRealm realm, Person administrator, List<String> but) {
        AuthorizationResource authorization = authorization(realm);
        policy(authorization, "is the viewer", administrator.id(), Logic.POSITIVE);
        policy(authorization, "is not the viewer", administrator.id(), Logic.NEGATIVE);
        permission(authorization, "views clients", Set.of(), Set.of("view"), "is the viewer");
        permission(authorization, "does not view these", Set.copyOf(but), Set.of("view"), "is not the viewer");
    }

    private static void permitToManage(TestRealm realm, Person administrator, Application only) {
        AuthorizationResource authorization = authorization(realm);
        policy(authorization, "is the owner", administrator.id(), Logic.POSITIVE);
        permission(authorization, "manages this", Set.of(only.id()), Set.of("view", "manage"), "is the owner");
    }

    private static AuthorizationResource authorization(TestRealm realm) {
        String owner = realm.admin()
                .clients()
                .findByClientId("admin-permissions")
                .get(0)
                .getId();
        return realm.admin().clients().get(owner).authorization();
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
            AuthorizationResource authorization, String name, Set<String> clients, Set<String> scopes, String policy) {
        ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
        permission.setName(name);
        permission.setResourceType("Clients");
        permission.setResources(clients);
        permission.setScopes(scopes);
        permission.setPolicies(Set.of(policy));
        try (Response created = authorization.permissions().scope().create(permission)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }

    @Test
    void aGatewayThatMayNotBeViewedIsLeftOut() {
        assertThat(Listing.members(all.get("/gateways"), "gateways", "name")).containsExactly("hidden", "shown");
        assertThat(some.get("/gateways").json()).containsEntry("size", 1);
        for (String expansion : List.of("", "?expand=credentials")) {
            assertThat(Listing.elements(some.get("/gateways" + expansion), "gateways"))
                    .isEqualTo(List.of(all.get(shown.path() + expansion).json()));
            ManagementError.NOT_FOUND.is(some.get(hidden.path() + expansion));
        }
        assertThat(Listing.elements(some.get("/gateways?filter=" + Listing.encoded("name eq \"hidden\"")), "gateways"))
                .isEmpty();
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
    void aClientThatMayNotBeViewedIsAnsweredLikeOneThatDoesNotExist() {
        String unknown = "/gateways/00000000-0000-0000-0000-000000000000";
        for (String gateway : List.of(hidden.path(), unknown)) {
            ManagementError.NOT_FOUND.is(some.get(gateway));
            ManagementError.NOT_FOUND.is(some.get(gateway + "/credentials"));
            ManagementError.NOT_FOUND.is(some.get(gateway + "/roleAssignments"));
            ManagementError.NOT_AUTHORIZED.is(some.delete(gateway));
            ManagementError.NOT_AUTHORIZED.is(some.post(gateway + "/credentials"));
        }
        for (String application : List.of("app-closed", "app-unknown")) {
            ManagementError.NOT_FOUND.is(some.get(assignments(application)));
            ManagementError.NOT_AUTHORIZED.is(some.post(assignments(application), assigned()));
        }
    }

    /** A cursor contains the id and the name of the row that it follows. */
    @Test
    void noNextLinkNamesAClientThatMayNotBeViewed() {
        String applications = "/applications?limit=1&filter=" + Listing.encoded("clientId sw \"app-\"");
        for (String path : List.of(applications, "/mayActMappers?limit=1", "/gateways?limit=1")) {
            assertThat(Listing.link(all.get(path), "next")).isNotNull();
            assertThat(Listing.link(some.get(path), "next")).isNull();
        }
    }

    @Test
    void aMapperOfAClientThatMayNotBeViewedIsLeftOut() {
        assertThat(all.get("/mayActMappers").json()).containsEntry("size", 2);
        assertThat(Listing.elements(some.get("/mayActMappers"), "mayActMappers"))
                .singleElement()
                .satisfies(mapper -> assertThat(((Map<?, ?>) mapper.get("client")).get("clientId"))
                        .isEqualTo("app-open"));
    }

    @Test
    void theAssignmentsOfAnApplicationThatMayNotBeViewedAreNotShown() {
        for (String application : List.of("app-open", "app-closed")) {
            all.post(assignments(application), assigned()).hasStatus(201);
        }
        String id = "/" + issuer.get("id");
        assertThat(some.get(assignments("app-open")).hasStatus(200).json())
                .isEqualTo(all.get(assignments("app-open")).json())
                .containsEntry("size", 1);
        assertThat(some.get(assignments("app-open") + id).hasStatus(200).json())
                .isEqualTo(all.get(assignments("app-open") + id).json());
        ManagementError.NOT_FOUND.is(some.get(assignments("app-closed")));
        ManagementError.NOT_FOUND.is(some.get(assignments("app-closed") + id));
        for (String application : List.of("app-open", "app-closed")) {
            ManagementError.NOT_AUTHORIZED.is(some.post(assignments(application), assigned()));
            ManagementError.NOT_AUTHORIZED.is(some.put(assignments(application) + id, assigned()));
            ManagementError.NOT_AUTHORIZED.is(some.delete(assignments(application) + id));
            all.delete(assignments(application) + id).hasStatus(204);
        }
    }

    @Test
    void noCursorNamesATrustedIssuerThatMayNotBeViewed() {
        Map<String, Object> other = all.post(
                        "/trustedIssuers",
                        Map.of(
                                "name", "Other",
                                "issuer", "https://other.example.com",
                                "jwksUrl", "https://other.example.com/jwks"))
                .hasStatus(201)
                .json();
        List<Object> ids = List.of(issuer.get("id"), other.get("id"));
        for (Object id : ids) {
            Map<String, Object> body = Map.of("trustedIssuer", Map.of("id", id));
            manager.post(assignments("managed"), body).hasStatus(201);
        }
        String path = assignments("managed") + "?limit=1";
        ManagementError.NOT_AUTHORIZED.is(manager.get("/trustedIssuers"));
        assertThat(Listing.cursor(all.get(path))).isEqualTo(issuer.get("id") + "\nIssuer");
        assertThat(Listing.cursor(manager.get(path))).endsWith("\n");
        assertThat(Listing.membersOfAll(manager, manager.get(path), "trustedIssuerAssignments", "id"))
                .containsExactlyInAnyOrderElementsOf(ids);
        all.delete("/trustedIssuers/" + other.get("id")).hasStatus(204);
        all.delete(assignments("managed") + "/" + issuer.get("id")).hasStatus(204);
    }

    @Test
    void onlyTheAssignmentsOfAnApplicationThatMayBeManagedAreChanged() {
        String id = "/" + issuer.get("id");
        manager.post(assignments("managed"), assigned()).hasStatus(201);
        manager.put(assignments("managed") + id, assigned()).hasStatus(200);
        all.post(assignments("app-closed"), assigned()).hasStatus(201);
        manager.get(assignments("app-closed")).hasStatus(200);
        for (String application : List.of("app-closed", "app-open")) {
            ManagementError.NOT_AUTHORIZED.is(manager.post(assignments(application), assigned()));
            ManagementError.NOT_AUTHORIZED.is(manager.put(assignments(application) + id, assigned()));
            ManagementError.NOT_AUTHORIZED.is(manager.delete(assignments(application) + id));
        }
        assertThat(all.get(assignments("app-closed")).json()).containsEntry("size", 1);
        manager.delete(assignments("managed") + id).hasStatus(204);
        all.delete(assignments("app-closed") + id).hasStatus(204);
    }

    private static String assignments(String application) {
        return "/applications/" + application + "/trustedIssuerAssignments";
    }

    private Map<String, Object> assigned() {
        return Map.of("trustedIssuer", Map.of("id", issuer.get("id")));
    }
}
