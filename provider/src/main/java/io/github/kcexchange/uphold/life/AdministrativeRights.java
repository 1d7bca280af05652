// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import io.github.kcexchange.shared.KeycloakClients;
import io.github.kcexchange.uphold.Door;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;

/**
 * Compares the administrative rights of a token's user with those of the token's application. Keycloak's APIs check the
 * user's current rights, and so does this comparison. The roles in the token are ignored.
 */
final class AdministrativeRights {

    private static final Set<String> OF_ALL_REALMS = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);
    private static final Set<String> OF_EVERY_RIGHT = Set.of(AdminRoles.ADMIN, AdminRoles.REALM_ADMIN);

    private final KeycloakSession session;
    private final RealmModel realm;

    AdministrativeRights(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the user may administer anything at the door that the application's own service account may not. */
    boolean exceedTheApplication(Door door, AccessToken token, @Nullable UserModel user) {
        if (user == null) {
            return true;
        }
        UserModel application = application(token);
        return !idsOf(adminRolesOf(application)).containsAll(idsOf(adminRolesOf(user)))
                || (door == Door.ADMINISTRATION && mayHavePermissions(user, application));
    }

    /**
     * Fine-grained admin permissions need no role. Only the evaluation of a request shows whether a policy names a user,
     * so any user may have some. No permission exceeds an application that has every right.
     */
    private boolean mayHavePermissions(UserModel user, @Nullable UserModel application) {
        return realm.isAdminPermissionsEnabled()
                && (application == null
                        || (!application.getId().equals(user.getId())
                                && adminRolesOf(application)
                                        .map(RoleModel::getName)
                                        .noneMatch(OF_EVERY_RIGHT::contains)));
    }

    private @Nullable UserModel application(AccessToken token) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null && client.isServiceAccountsEnabled()
                ? session.users().getServiceAccount(client)
                : null;
    }

    private Stream<RoleModel> adminRolesOf(@Nullable UserModel user) {
        return user == null
                ? Stream.empty()
                : RoleUtils.getDeepUserRoleMappings(user).stream().filter(this::isAdminRole);
    }

    private static Set<String> idsOf(Stream<RoleModel> roles) {
        return roles.map(RoleModel::getId).collect(Collectors.toSet());
    }

    private boolean isAdminRole(RoleModel role) {
        boolean inMaster = KeycloakClients.isAdminRealm(realm.getName());
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                        || (inMaster && client.getClientId().endsWith(AdminRoles.APP_SUFFIX))
                : inMaster && OF_ALL_REALMS.contains(role.getName());
    }
}
