// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.realm.KeycloakClients;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;

/**
 * A role that administers a realm. Roles are compared by name, because a token names its roles.
 *
 * @param clientId the client of the role; empty for a role of the realm
 * @param name the name of the role
 */
record AdminRole(String clientId, String name) {

    private static final String OF_THE_REALM = "";
    private static final Set<String> OF_ALL_REALMS = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);
    private static final Set<AdminRole> OF_EVERY_RIGHT = Set.of(
            new AdminRole(OF_THE_REALM, AdminRoles.ADMIN),
            new AdminRole(Constants.REALM_MANAGEMENT_CLIENT_ID, AdminRoles.REALM_ADMIN));

    /** Returns the admin roles that a user has now, also by groups and composite roles. */
    static Set<AdminRole> of(UserModel user, RealmModel realm) {
        return among(RoleUtils.getDeepUserRoleMappings(user).stream().flatMap(role -> read(role).stream()), realm);
    }

    /** Returns the admin roles in a token of the realm. */
    static Set<AdminRole> in(AccessToken token, RealmModel realm) {
        Stream<AdminRole> ofClients = token.getResourceAccess().entrySet().stream()
                .flatMap(client -> named(client.getKey(), client.getValue()));
        return among(Stream.concat(named(OF_THE_REALM, token.getRealmAccess()), ofClients), realm);
    }

    /**
     * Whether no other role and no fine-grained permission gives more rights. Any client of the admin realm can have a
     * client id and a role with the names of Keycloak, also one that registered itself.
     */
    boolean givesEveryRight() {
        return OF_EVERY_RIGHT.contains(this);
    }

    private static Set<AdminRole> among(Stream<AdminRole> roles, RealmModel realm) {
        boolean inMaster = KeycloakClients.isAdminRealm(realm.getName());
        return roles.filter(role -> role.isAdministrative(inMaster)).collect(Collectors.toSet());
    }

    /**
     * Empty if another request has just deleted the client of the role. With its name alone, the role would be one of
     * the realm.
     */
    private static Optional<AdminRole> read(RoleModel role) {
        RoleContainerModel container = role.getContainer();
        String owner = container instanceof ClientModel client ? client.getClientId() : OF_THE_REALM;
        return container == null ? Optional.empty() : Optional.of(new AdminRole(owner, role.getName()));
    }

    private static Stream<AdminRole> named(String clientId, AccessToken.@Nullable Access access) {
        return access == null || access.getRoles() == null
                ? Stream.empty()
                : access.getRoles().stream().filter(Objects::nonNull).map(name -> new AdminRole(clientId, name));
    }

    private boolean isAdministrative(boolean inMaster) {
        if (clientId.equals(OF_THE_REALM)) {
            return inMaster && OF_ALL_REALMS.contains(name);
        }
        return inMaster
                ? clientId.endsWith(AdminRoles.APP_SUFFIX)
                : clientId.equals(Constants.REALM_MANAGEMENT_CLIENT_ID);
    }
}
