// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * The default role and the default groups of a realm. Keycloak gives them to every new user, including service
 * accounts. A gateway must not have them.
 */
public final class RealmDefaults {

    private RealmDefaults() {}

    /** Whether this is the role that contains the realm's default roles. */
    public static boolean isDefaultRole(RealmModel realm, RoleModel role) {
        return role.equals(realm.getDefaultRole());
    }

    /**
     * Removes the default role and the default groups from a gateway's service account. If the account does not have
     * the default role, this method removes nothing. An administrator may have added the account to a default group on
     * purpose.
     */
    public static void removeFrom(UserModel serviceAccount, RealmModel realm) {
        RoleModel role = realm.getDefaultRole();
        if (!serviceAccount.hasDirectRole(role)) {
            return;
        }
        serviceAccount.deleteRoleMapping(role);
        realm.getDefaultGroupsStream().toList().forEach(serviceAccount::leaveGroup);
    }
}
