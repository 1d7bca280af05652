// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.RolePermissionEvaluator;
import org.keycloak.storage.StorageId;

class AssignableRolesTest {

    private final Stub<RealmModel> realmStub = Stub.of(RealmModel.class);
    private final RealmModel realm = realmStub.get();
    private final RoleModel defaultRole = role("default-roles", realm);
    private final RoleModel auditor = role("auditor", realm);
    private final RoleModel reader = role(
            "reader", Stub.of(ClientModel.class).calling("getRole", this::named).get());
    private final RoleModel forbidden = role("forbidden", realm);

    /** The administrator may view it, but not assign it. */
    private final RoleModel viewable = role("viewable", realm);

    /** Another request has deleted its client after this one read the role. */
    private final RoleModel orphan = role("orphan", null);

    /** Some databases ignore case when they look an id up. Keycloak then gives the role the id of the look-up. */
    private final RoleModel auditorInAnotherCase = role("AUDITOR", "auditor", realm);

    private final List<RoleModel> asked = new ArrayList<>();
    private final AssignableRoles roles = roles();

    @Test
    void areThoseThatTheAdministratorMayAssignExceptTheDefaultRole() {
        assertThat(roles.all(role -> true)).containsExactlyInAnyOrder(auditor, reader);
    }

    /** The check of one role can take long. */
    @Test
    void thePermissionIsCheckedForWantedRolesOnly() {
        assertThat(roles.all(role -> role.getName().equals("reader"))).containsExactly(reader);
        assertThat(asked).containsExactly(reader);
    }

    /** Keycloak's check of the permission throws a NullPointerException for it. */
    @Test
    void aRoleWhoseClientHasJustBeenDeletedIsNoRole() {
        assertThat(roles.all(role -> role.getName().equals("orphan"))).isEmpty();
        assertThat(roles.find("orphan")).isEmpty();
        assertThat(roles.findAny("orphan")).isEmpty();
        assertThat(roles.isMappable(orphan)).isFalse();
        assertThat(roles.isViewable(orphan)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void theNameIsShownIfTheAdministratorMayViewOrAssignTheRole() {
        assertThat(roles.isViewable(viewable)).isTrue();
        assertThat(roles.isViewable(auditor)).isTrue();
        assertThat(roles.isViewable(forbidden)).isFalse();
    }

    @Test
    void aRoleIsFoundByItsId() {
        assertThat(roles.find("reader")).containsSame(reader);
        assertThat(roles.find("forbidden")).isEmpty();
        assertThat(roles.findAny("forbidden")).containsSame(forbidden);
        assertThat(roles.findAny("unknown")).isEmpty();
    }

    @Test
    void anIdThatKeycloakCannotReadIsOfNoRole() {
        assertThat(roles.find("f:reader")).isEmpty();
        assertThat(roles.findAny("f:reader")).isEmpty();
    }

    @Test
    void aRoleIsFoundByItsExactIdOnly() {
        assertThat(roles.find("AUDITOR")).isEmpty();
        assertThat(roles.findAny("AUDITOR")).isEmpty();
        assertThat(roles.findAny("auditor")).containsSame(auditor);
    }

    private AssignableRoles roles() {
        List<RoleModel> ofTheRealm = List.of(defaultRole, auditor, forbidden);
        List<RoleModel> ofClients = List.of(reader, orphan);
        realmStub
                .with("getDefaultRole", defaultRole)
                .calling("getRolesStream", arguments -> ofTheRealm.stream())
                .calling("getRole", this::named)
                .calling(
                        "getRoleById",
                        arguments -> withId(
                                (String) arguments.get(0),
                                Stream.of(ofTheRealm, ofClients, List.of(auditorInAnotherCase))
                                        .flatMap(List::stream)));
        RoleProvider found = Stub.of(RoleProvider.class)
                .calling("searchForClientRolesStream", arguments -> ofClients.stream())
                .get();
        RolePermissionEvaluator permissions = Stub.of(RolePermissionEvaluator.class)
                .calling("canMapRole", arguments -> {
                    asked.add((RoleModel) arguments.get(0));
                    return !List.of(forbidden, viewable).contains(arguments.get(0));
                })
                .calling("canView", arguments -> viewable.equals(arguments.get(0)))
                .get();
        return new AssignableRoles(
                Stub.of(KeycloakSession.class).with("roles", found).get(),
                realm,
                Stub.of(AdminPermissionEvaluator.class)
                        .with("roles", permissions)
                        .get());
    }

    /** Fails as Keycloak does for a text that it cannot read as an id. */
    private static RoleModel withId(String id, Stream<RoleModel> all) {
        assertThat(StorageId.isLocalStorage(id)).isTrue();
        return all.filter(role -> role.getId().equals(id)).findFirst().orElse(null);
    }

    private RoleModel named(List<Object> arguments) {
        return Stream.of(auditor, reader, forbidden)
                .filter(role -> role.getName().equals(arguments.get(0)))
                .findFirst()
                .orElse(null);
    }

    private static RoleModel role(String name, Object container) {
        return role(name, name, container);
    }

    private static RoleModel role(String id, String name, Object container) {
        return Stub.of(RoleModel.class)
                .with("getId", id)
                .with("getName", name)
                .with("getContainer", container)
                .get();
    }
}
