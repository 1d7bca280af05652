// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.realm.KeycloakClients;
import io.github.kcexchange.use.DoorKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
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

    /** The feature is found by its name, because a later Keycloak can lack the constant of its deprecated version. */
    private static final String FINE_GRAINED_PERMISSIONS = "admin-fine-grained-authz";

    private final KeycloakSession session;
    private final RealmModel realm;

    AdministrativeRights(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Whether the user may administer anything at the door that the application's own service account may not.
     * Fine-grained admin permissions need no role. Only the evaluation of a request shows whether one is given to a
     * user, so this method assumes that every user has some.
     */
    boolean exceedTheApplication(DoorKind door, AccessToken token, @Nullable UserModel user) {
        if (user == null) {
            return true;
        }
        UserModel application = application(token);
        Set<RoleModel> ofApplication = adminRolesOf(application);
        return !idsOf(ofApplication).containsAll(idsOf(adminRolesOf(user)))
                || (door == DoorKind.ADMINISTRATION
                        && !isSame(user, application)
                        && !haveEveryRight(ofApplication)
                        && areFineGrainedPermissionsOn());
    }

    /** The second version of these permissions has a switch for each realm. The first has only the server's feature. */
    private boolean areFineGrainedPermissionsOn() {
        return realm.isAdminPermissionsEnabled()
                || Profile.getFeatureVersions(FINE_GRAINED_PERMISSIONS).stream()
                        .anyMatch(version -> version.getVersion() == 1 && Profile.isFeatureEnabled(version));
    }

    private static boolean isSame(UserModel user, @Nullable UserModel application) {
        return application != null && application.getId().equals(user.getId());
    }

    /** No fine-grained permission exceeds these roles. */
    private static boolean haveEveryRight(Set<RoleModel> roles) {
        return roles.stream().map(RoleModel::getName).anyMatch(OF_EVERY_RIGHT::contains);
    }

    private @Nullable UserModel application(AccessToken token) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null && client.isServiceAccountsEnabled()
                ? session.users().getServiceAccount(client)
                : null;
    }

    private Set<RoleModel> adminRolesOf(@Nullable UserModel user) {
        return user == null
                ? Set.of()
                : RoleUtils.getDeepUserRoleMappings(user).stream()
                        .filter(this::isAdminRole)
                        .collect(Collectors.toSet());
    }

    private static Set<String> idsOf(Set<RoleModel> roles) {
        return roles.stream().map(RoleModel::getId).collect(Collectors.toSet());
    }

    private boolean isAdminRole(RoleModel role) {
        boolean inMaster = KeycloakClients.isAdminRealm(realm.getName());
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                        || (inMaster && client.getClientId().endsWith(AdminRoles.APP_SUFFIX))
                : inMaster && OF_ALL_REALMS.contains(role.getName());
    }
}
