// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Permissions: reading needs view-clients, writing manage-clients. Role assignments need what Keycloak itself requires.
 */
@OnKeycloak
final class PermissionsIT {
    private static final String ORIGIN = "https://console.example";
    private static final List<String> CORS = List.of(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Credentials",
            "Access-Control-Max-Age");

    private final TestRealm realm;
    private final Gateway gateway;
    private final Credential credential;

    PermissionsIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("gateway");
        this.credential = gateway.credential();
    }

    /** A call that reads. */
    Stream<String> reads() {
        return Stream.of(
                "",
                "/gateways",
                "/gateways?expand=credentials",
                "/applications",
                "/mayActMappers",
                gateway.path(),
                gateway.path() + "/credentials",
                credential.path(),
                gateway.path() + "/roleAssignments");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void viewingClientsIsEnoughToRead(String path) {
        as("view-clients").get(path).hasStatus(200);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void anotherRoleIsNotEnoughToRead(String path) {
        ManagementError.NOT_AUTHORIZED.is(
                as("view-users", "view-realm", "view-events").get(path));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void withoutATokenNothingIsRead(String path) {
        Answer anonymous = realm.management().anonymous("GET", path).send();
        ManagementError.NOT_AUTHENTICATED.is(anonymous);
        assertThat(anonymous.header("WWW-Authenticate")).contains("Bearer");
        ManagementError.NOT_AUTHENTICATED.is(new ManagementApi(realm, Secret.of("no token at all")).get(path));
    }

    /** Keycloak itself answers this request, and decodes its path. */
    @Test
    void aLineBreakInThePathDoesNotChangeTheAnswer() {
        Answer anonymous =
                realm.management().anonymous("GET", "/gateways/a%0Ab").send();
        ManagementError.NOT_AUTHENTICATED.is(anonymous);
        assertThat(anonymous.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void viewingClientsIsNotEnoughToWrite() {
        ManagementApi viewer = as("view-clients", "query-clients", "view-realm", "manage-users");
        rejectsEveryWrite(viewer);
    }

    @Test
    void noRoleIsNotEnoughForAnything() {
        ManagementApi withoutRoles = as();
        rejectsEveryWrite(withoutRoles);
        reads().forEach(path -> ManagementError.NOT_AUTHORIZED.is(withoutRoles.get(path)));
        ManagementError.NOT_AUTHORIZED.is(withoutRoles.outside("/problems"));
        ManagementError.NOT_AUTHORIZED.is(withoutRoles.outside("/roles"));
        ManagementError.NOT_AUTHORIZED.is(withoutRoles.outside("/roles/" + roleId("view-users")));
    }

    /** An administrator without permission must not learn whether a resource exists. */
    @Test
    void withoutPermissionEvenAnUnknownResourceIsForbidden() {
        ManagementError.NOT_AUTHORIZED.is(as().get("/gateways/00000000-0000-0000-0000-000000000000"));
        ManagementError.NOT_AUTHORIZED.is(as("view-clients").delete("/gateways/00000000-0000-0000-0000-000000000000"));
    }

    private void rejectsEveryWrite(ManagementApi api) {
        ManagementError.NOT_AUTHORIZED.is(api.post("/gateways", Gateway.description("forbidden")));
        ManagementError.NOT_AUTHORIZED.is(api.post("/gateways", Map.of()));
        ManagementError.NOT_AUTHORIZED.is(api.put(gateway.path(), Gateway.description("gateway")));
        ManagementError.NOT_AUTHORIZED.is(api.delete(gateway.path()));
        ManagementError.NOT_AUTHORIZED.is(api.post(gateway.path() + "/credentials"));
        ManagementError.NOT_AUTHORIZED.is(api.delete(credential.path()));
        ManagementError.NOT_AUTHORIZED.is(api.post(gateway.path() + "/roleAssignments", assignment("view-users")));
        ManagementError.NOT_AUTHORIZED.is(api.delete(gateway.path() + "/roleAssignments/" + roleId("view-users")));
        assertThat(realm.management().get("/gateways").json()).containsEntry("size", 1);
        assertThat(realm.management().get(gateway.path() + "/credentials").json())
                .containsEntry("size", 1);
    }

    @Test
    void managingClientsIsEnoughToWriteButNotToAssignRoles() {
        ManagementApi manager = as("manage-clients");
        Answer created =
                manager.post("/gateways", Gateway.description("managed")).hasStatus(201);
        String path = "/gateways/" + created.json().get("id");
        manager.get(path).hasStatus(200);
        manager.put(path, Gateway.description("managed too")).hasStatus(200);
        Answer minted = manager.post(path + "/credentials").hasStatus(201);
        manager.delete(path + "/credentials/" + minted.json().get("id")).hasStatus(204);
        ManagementError.NOT_AUTHORIZED.is(manager.post(path + "/roleAssignments", assignment("view-users")));
        manager.delete(path).hasStatus(204);
    }

    @Test
    void noAdministratorAssignsARoleThatTheyDoNotHave() {
        ManagementApi manager = as("manage-clients", "manage-users");
        String path = gateway.path() + "/roleAssignments";
        ManagementError.NOT_AUTHORIZED.is(manager.post(path, assignment("manage-realm")));
        ManagementError.NOT_AUTHORIZED.is(manager.post(path, assignment("realm-admin")));
        assertThat(realm.management().get(path).json()).containsEntry("size", 0);
        Answer given = manager.post(path, assignment("view-users")).hasStatus(201);
        manager.delete(path + "/" + given.json().get("id")).hasStatus(204);
    }

    @Test
    void theMasterRealmsAdministratorMayDoEverything() {
        ManagementApi master = new ManagementApi(
                realm, Secret.of(realm.server().admin().tokenManager().getAccessTokenString()));
        reads().forEach(path -> master.get(path).hasStatus(200));
        Answer minted = master.post(gateway.path() + "/credentials").hasStatus(201);
        master.delete(gateway.path() + "/credentials/" + minted.json().get("id"))
                .hasStatus(204);
        master.outside("/roles").hasStatus(200);
    }

    @Test
    void anotherRealmsAdministratorMayDoNothing() {
        ManagementApi other = new ManagementApi(realm, realm.neighbour().administrator("realm-admin"));
        ManagementError.NOT_AUTHORIZED.is(other.get("/gateways"));
        ManagementError.NOT_AUTHORIZED.is(other.post(gateway.path() + "/credentials"));
    }

    @Test
    void aGatewaysOwnTokenMayDoNothingWithoutRoles() {
        Secret own = realm.token().post(credential.form()).accessToken();
        ManagementError.NOT_AUTHORIZED.is(new ManagementApi(realm, own).get(gateway.path()));
        ManagementError.NOT_AUTHORIZED.is(new ManagementApi(realm, own).post(gateway.path() + "/credentials"));
    }

    @Test
    void corsIsAnsweredAsByKeycloaksOwnAdminApi() {
        URI users = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users");
        Answer expected = preflight(Http.call("OPTIONS", users));
        Answer answer = preflight(realm.management().anonymous("OPTIONS", "/gateways"));
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(CORS).allSatisfy(name -> assertThat(answer.header(name)).isPresent());
        assertThat(CORS).allSatisfy(name -> assertThat(answer.header(name)).isEqualTo(expected.header(name)));
    }

    private static Answer preflight(Http call) {
        return call.header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .send()
                .hasStatus(200);
    }

    private Map<String, Object> assignment(String role) {
        return gateway.roleAssignment(roleId(role));
    }

    private String roleId(String role) {
        var clients = realm.admin().clients();
        String owner = clients.findByClientId("realm-management").get(0).getId();
        return clients.get(owner).roles().get(role).toRepresentation().getId();
    }

    private ManagementApi as(String... roles) {
        return new ManagementApi(realm, realm.administrator(roles));
    }
}
