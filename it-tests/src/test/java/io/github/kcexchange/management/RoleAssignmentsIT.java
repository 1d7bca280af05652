// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/** The roles of a gateway. */
@OnKeycloak
final class RoleAssignmentsIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final RoleRepresentation auditor;
    private final RoleRepresentation viewUsers;

    RoleAssignmentsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        realm.admin().roles().create(new RoleRepresentation("auditor", "reads along", false));
        this.auditor = realm.admin().roles().get("auditor").toRepresentation();
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        this.viewUsers = realm.admin()
                .clients()
                .get(management)
                .roles()
                .get("view-users")
                .toRepresentation();
    }

    @Test
    void anAssignedRoleIsReturnedReadListedAndWithdrawn() {
        Gateway gateway = realm.gateway("assigned");
        Answer created = assign(gateway, viewUsers.getId()).hasStatus(201);
        Map<String, Object> expected = assignment(gateway, viewUsers.getId());
        assertThat(created.json()).isEqualTo(expected);
        String path = gateway.path() + "/roleAssignments/" + created.json().get("id");
        assertThat(created.header("Location")).contains(api.link(path));
        assertThat(api.get(path).hasStatus(200).json()).isEqualTo(expected);
        assertThat(api.get(gateway.path() + "/roleAssignments").hasStatus(200).json())
                .isEqualTo(Map.of(
                        "_links", Map.of("self", href(gateway.path() + "/roleAssignments")),
                        "_embedded", Map.of("roleAssignments", List.of(expected)),
                        "size", 1));
        assertThat(api.delete(path).hasStatus(204).json()).isEmpty();
        ManagementError.NOT_FOUND.is(api.get(path));
        ManagementError.NOT_FOUND.is(api.delete(path));
    }

    @Test
    void theRoleIsTheServiceAccounts() {
        Gateway gateway = realm.gateway("account");
        assign(gateway, auditor.getId()).hasStatus(201);
        assertThat(gateway.serviceAccountUser().roles().realmLevel().listAll())
                .extracting(RoleRepresentation::getName)
                .containsExactly("auditor");
        gateway.serviceAccountUser().roles().realmLevel().remove(List.of(auditor));
        assertThat(api.get(gateway.path() + "/roleAssignments").json()).containsEntry("size", 0);
    }

    @Test
    void aRoleIsAssignedOnce() {
        Gateway gateway = realm.gateway("once");
        assign(gateway, auditor.getId()).hasStatus(201);
        ManagementError.INVALID_DATA.is(
                assign(gateway, auditor.getId()),
                ManagementError.detail("UNIQUENESS_VIOLATION", "role.id", "The gateway already has this role."));
    }

    @Test
    void anUnknownRoleIsInvalid() {
        Gateway gateway = realm.gateway("unknown role");
        ManagementError.INVALID_DATA.is(
                assign(gateway, "unknown"), ManagementError.invalid("role.id", "There is no role with this id."));
        ManagementError.INVALID_DATA.is(
                assign(gateway, "f:unknown"), ManagementError.invalid("role.id", "There is no role with this id."));
        RoleRepresentation elsewhere = realm.neighbour().admin().roles().list().get(0);
        ManagementError.INVALID_DATA.is(
                assign(gateway, elsewhere.getId()),
                ManagementError.invalid("role.id", "There is no role with this id."));
    }

    @Test
    void theRealmsDefaultRolesCannotBeAssignedAndAreNotListed() {
        Gateway gateway = realm.gateway("no defaults");
        String defaults = realm.admin()
                .roles()
                .get("default-roles-" + realm.name())
                .toRepresentation()
                .getId();
        ManagementError.INVALID_DATA.is(
                assign(gateway, defaults),
                ManagementError.invalid("role.id", "A gateway cannot have the realm's default roles."));
        assertThat(api.get(gateway.path() + "/roleAssignments").json()).containsEntry("size", 0);
        ManagementError.NOT_FOUND.is(api.outside("/roles/" + defaults));
        assertThat(api.outside("/roles?filter=name%20eq%20%22default-roles-" + realm.name() + "%22")
                        .json())
                .containsEntry("size", 0);
    }

    @Test
    void everyMissingMemberIsNamed() {
        Gateway gateway = realm.gateway("missing members");
        String path = gateway.path() + "/roleAssignments";
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of()), ManagementError.required("role"), ManagementError.required("scope"));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("role", Map.of(), "scope", Map.of())),
                ManagementError.required("role.id"),
                ManagementError.required("scope.id"),
                ManagementError.required("scope.type"));
    }

    @Test
    void everyWrongMemberIsNamed() {
        String path = realm.gateway("wrong members").path() + "/roleAssignments";
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("role", "x", "scope", List.of())),
                ManagementError.invalid("role", "Must be an object."),
                ManagementError.invalid("scope", "Must be an object."));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("role", Map.of("id", 7), "scope", Map.of("id", true, "type", 1))),
                ManagementError.invalid("role.id", "Must be a string."),
                ManagementError.invalid("scope.id", "Must be a string."),
                ManagementError.invalid("scope.type", "Must be a string."));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("role", null);
        nothing.put("scope", null);
        ManagementError.INVALID_DATA.is(
                api.post(path, nothing), ManagementError.required("role"), ManagementError.required("scope"));
        assertThat(api.get(path).json()).containsEntry("size", 0);
    }

    @Test
    void aBodyThatIsNoJsonObjectIsNotRead() {
        String path = realm.gateway("no object").path() + "/roleAssignments";
        Http call = api.call("POST", path);
        ManagementError.INVALID_DATA.is(
                call.header("Content-Type", "application/json").body("[]").send(),
                ManagementError.invalid("body", "Must be a JSON object."));
        ManagementError.INVALID_DATA.is(
                call.header("Content-Type", "application/json").send(), ManagementError.required("body"));
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(
                call.header("Content-Type", "text/plain").body("{}").send());
    }

    @Test
    void theRealmsNameIsAScopeTooAndUnknownMembersAreIgnored() {
        Gateway gateway = realm.gateway("by name");
        Map<String, Object> body = Map.of(
                "role", Map.of("id", auditor.getId(), "name", "ignored"),
                "scope", Map.of("id", realm.name(), "type", "ENVIRONMENT"),
                "readOnly", true);
        assertThat(api.post(gateway.path() + "/roleAssignments", body)
                        .hasStatus(201)
                        .json())
                .isEqualTo(assignment(gateway, auditor.getId()));
    }

    @Test
    void assignmentsAreDividedIntoPagesAndOrderedByTheNameOfTheRole() {
        Gateway gateway = realm.gateway("with two roles");
        assign(gateway, viewUsers.getId()).hasStatus(201);
        assign(gateway, auditor.getId()).hasStatus(201);
        Answer first = api.get(gateway.path() + "/roleAssignments?limit=1").hasStatus(200);
        assertThat(first.json()).containsEntry("size", 1);
        assertThat(Listing.membersOfAll(api, first, "roleAssignments", "id"))
                .containsExactly(auditor.getId(), viewUsers.getId());
    }

    /** Keycloak shows a client's roles to this administrator, but none of the realm. */
    @Test
    void noCursorNamesARoleThatTheAdministratorMayNotSee() {
        Gateway gateway = realm.gateway("with a hidden role");
        assign(gateway, viewUsers.getId()).hasStatus(201);
        assign(gateway, auditor.getId()).hasStatus(201);
        String path = gateway.path() + "/roleAssignments?limit=1";
        ManagementApi viewer = new ManagementApi(realm, realm.administrator("view-clients"));
        assertThat(Listing.cursor(api.get(path))).isEqualTo(auditor.getId() + "\nauditor");
        assertThat(Listing.cursor(viewer.get(path))).isEqualTo(auditor.getId() + "\n");
        assertThat(Listing.membersOfAll(viewer, viewer.get(path), "roleAssignments", "id"))
                .containsExactly(auditor.getId(), viewUsers.getId());
    }

    @Test
    void theScopeIsTheEnvironment() {
        Gateway gateway = realm.gateway("scope");
        for (Map<String, Object> scope : List.<Map<String, Object>>of(
                Map.of("id", realm.neighbour().id(), "type", "ENVIRONMENT"),
                Map.of("id", realm.id(), "type", "ORGANIZATION"),
                Map.of("id", realm.id(), "type", "environment"))) {
            Map<String, Object> body = Map.of("role", Map.of("id", auditor.getId()), "scope", scope);
            ManagementError.INVALID_DATA.is(
                    api.post(gateway.path() + "/roleAssignments", body),
                    ManagementError.invalid("scope", "Incompatible role and scope combination"));
        }
        assertThat(api.get(gateway.path() + "/roleAssignments").json()).containsEntry("size", 0);
    }

    private Answer assign(Gateway gateway, String roleId) {
        return api.post(gateway.path() + "/roleAssignments", gateway.roleAssignment(roleId));
    }

    private Map<String, Object> assignment(Gateway gateway, String roleId) {
        return Map.of(
                "_links",
                Map.of(
                        "self", href(gateway.path() + "/roleAssignments/" + roleId),
                        "environment", href(""),
                        "gateway", href(gateway.path()),
                        "role", Map.of("href", role(roleId))),
                "id",
                roleId,
                "environment",
                Map.of("id", realm.id()),
                "gateway",
                Map.of("id", gateway.id()),
                "role",
                Map.of("id", roleId),
                "scope",
                Map.of("id", realm.id(), "type", "ENVIRONMENT"),
                "readOnly",
                false);
    }

    private Map<String, Object> href(String path) {
        return Map.of("href", api.link(path));
    }

    private String role(String id) {
        return realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/pingone/v1/roles/" + id;
    }
}
