// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.RealmDefaults;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.KeycloakIdText;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The roles of the realm and of its clients that the administrator may assign to a gateway. */
final class AssignableRoles {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    AssignableRoles(AdminRequest request) {
        this(request.session(), request.realm(), request.auth());
    }

    /**
     * Creates the search in a realm.
     *
     * @param auth the administrator's permissions in that realm
     */
    AssignableRoles(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /**
     * Returns the assignable roles among the wanted ones, in any order. The permission is checked last: for an
     * administrator of the master realm, Keycloak compares a role with the roles of all realms.
     */
    Stream<RoleModel> all(Predicate<RoleModel> wanted) {
        Stream<RoleModel> ofClients =
                session.roles().searchForClientRolesStream(realm, null, Stream.empty(), null, null);
        return Stream.concat(realm.getRolesStream(), ofClients).filter(wanted).filter(this::isAssignable);
    }

    Optional<RoleModel> find(String id) {
        return findAny(id).filter(this::isAssignable);
    }

    /** Returns the role with that id, assignable or not. */
    Optional<RoleModel> findAny(String id) {
        return PlainText.is(id) && KeycloakIdText.is(id)
                ? Optional.ofNullable(realm.getRoleById(id))
                        .filter(AssignableRoles::hasContainer)
                        .filter(AssignableRoles::hasItsStoredId)
                : Optional.empty();
    }

    /**
     * Whether the role has the id that is stored. MySQL and MariaDB also find an id in another case, and Keycloak gives
     * the role the id of the look-up. The default role would not be recognised under that id. Keycloak's own role
     * mappings compare the ids, too (RoleMapperResource).
     */
    private static boolean hasItsStoredId(RoleModel role) {
        RoleModel stored = role.getContainer().getRole(role.getName());
        return stored != null && stored.getId().equals(role.getId());
    }

    /** The realm's default role is never assignable to a gateway. */
    private boolean isAssignable(RoleModel role) {
        return isMappable(role) && !RealmDefaults.isDefaultRole(realm, role);
    }

    /** Whether the administrator may assign the role or remove its assignment. */
    boolean isMappable(RoleModel role) {
        return hasContainer(role) && auth.roles().canMapRole(role);
    }

    /** Whether the administrator may see the name of the role: Keycloak shows it, or this API lists the role. */
    boolean isViewable(RoleModel role) {
        return hasContainer(role) && (auth.roles().canView(role) || auth.roles().canMapRole(role));
    }

    /**
     * Whether the realm or the client of the role exists. If another request has just deleted the client, its role is
     * deleted too. Keycloak's check of the permission would fail (RolePermissionsV2).
     */
    static boolean hasContainer(RoleModel role) {
        return role.getContainer() != null;
    }
}
