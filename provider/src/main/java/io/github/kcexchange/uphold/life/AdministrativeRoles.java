// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import io.github.kcexchange.shared.KeycloakClients;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Compares the admin roles of a token's user with those of the token's application. Keycloak's APIs check the user's
 * current roles, and so does this comparison. The roles in the token are ignored.
 */
final class AdministrativeRoles {

    private static final Set<String> OF_ALL_REALMS = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private final KeycloakSession session;
    private final RealmModel realm;

    AdministrativeRoles(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the user has an admin role that the application's own service account does not have. */
    boolean exceedsTheApplication(AccessToken token, @Nullable UserModel user) {
        return user == null || !rolesOf(application(token)).containsAll(rolesOf(user));
    }

    private @Nullable UserModel application(AccessToken token) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null && client.isServiceAccountsEnabled()
                ? session.users().getServiceAccount(client)
                : null;
    }

    private Set<String> rolesOf(@Nullable UserModel user) {
        return user == null
                ? Set.of()
                : RoleUtils.getDeepUserRoleMappings(user).stream()
                        .filter(this::isAdminRole)
                        .map(RoleModel::getId)
                        .collect(Collectors.toSet());
    }

    private boolean isAdminRole(RoleModel role) {
        boolean inMaster = KeycloakClients.isAdminRealm(realm.getName());
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                        || (inMaster && client.getClientId().endsWith(AdminRoles.APP_SUFFIX))
                : inMaster && OF_ALL_REALMS.contains(role.getName());
    }
}
