// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RoleRepresentation;

/** The roles that can be assigned to a gateway. */
@OnKeycloak
final class RolesIT {
    private final TestRealm realm;
    private final ManagementApi api;
    private final RoleRepresentation auditor;

    RolesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        realm.admin().roles().create(new RoleRepresentation("auditor", "reads along", false));
        this.auditor = realm.admin().roles().get("auditor").toRepresentation();
    }

    @Test
    void aRoleThatCanBeAssignedIsListedAndRead() {
        Map<String, Object> expected = new HashMap<>(Map.of(
                "_links", Map.of("self", Map.of("href", role(auditor.getId()))),
                "id", auditor.getId(),
                "name", "auditor",
                "description", "reads along",
                "applicableTo", List.of("ENVIRONMENT"),
                "permissions", List.of()));
        assertThat(api.outside("/roles/" + auditor.getId()).hasStatus(200).json())
                .isEqualTo(expected);
        Map<?, ?> embedded =
                (Map<?, ?>) api.outside("/roles").hasStatus(200).json().get("_embedded");
        assertThat(List.<Object>copyOf((List<?>) embedded.get("roles")))
                .contains(expected)
                .hasSizeGreaterThan(10);
        Answer filtered = api.outside("/roles?filter=name%20eq%20%22auditor%22").hasStatus(200);
        assertThat(filtered.json())
                .containsEntry("_embedded", Map.of("roles", List.of(expected)))
                .containsEntry("size", 1);
    }

    @Test
    void aClientsRoleNamesTheClient() {
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleRepresentation viewUsers = realm.admin()
                .clients()
                .get(management)
                .roles()
                .get("view-users")
                .toRepresentation();
        assertThat(api.outside("/roles/" + viewUsers.getId()).hasStatus(200).json())
                .containsEntry("client", "realm-management")
                .containsEntry("name", "view-users");
    }

    @Test
    void aRoleOfAnotherRealmIsNotFound() {
        RoleRepresentation elsewhere = realm.neighbour().admin().roles().list().get(0);
        ManagementError.NOT_FOUND.is(api.outside("/roles/" + elsewhere.getId()));
    }

    @Test
    void rolesAreDividedIntoPagesAndOrderedByName() {
        Answer whole = api.outside("/roles").hasStatus(200);
        List<Object> names = Listing.members(whole, "roles", "name");
        assertThat(names)
                .isEqualTo(names.stream().map(String.class::cast).sorted().toList());
        Answer first = api.outside("/roles?limit=10").hasStatus(200);
        assertThat(first.json()).containsEntry("size", 10);
        assertThat(Listing.membersOfAll(api, first, "roles", "id")).isEqualTo(Listing.members(whole, "roles", "id"));
    }

    @Test
    void rolesAreFoundByTheBeginningOfTheirName() {
        Answer found = api.outside("/roles?filter=" + Listing.encoded("name sw \"audit\""));
        assertThat(Listing.members(found, "roles", "name")).containsExactly("auditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name co \"audit\"", "client eq \"realm-management\"", "id eq \"x\""})
    void nothingElseCanBeFilteredBy(String filter) {
        ManagementError.INVALID_DATA.is(
                api.outside("/roles?filter=" + Listing.encoded(filter)),
                ManagementError.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    private String role(String id) {
        return realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/pingone/v1/roles/" + id;
    }
}
