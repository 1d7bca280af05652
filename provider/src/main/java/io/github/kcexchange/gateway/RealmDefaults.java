// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * What Keycloak gives every user that it makes, a service account included: the realm's default role and the default
 * groups. A gateway has neither.
 */
public final class RealmDefaults {

    private RealmDefaults() {}

    /** Whether this is the role that contains the realm's default roles. */
    public static boolean isDefaultRole(RealmModel realm, RoleModel role) {
        return role.equals(realm.getDefaultRole());
    }

    /**
     * Takes them from a gateway's service account. The default role tells that they are still there; without it, the
     * account is in a default group because an administrator wants it there.
     */
    public static void takeFrom(UserModel serviceAccount, RealmModel realm) {
        RoleModel role = realm.getDefaultRole();
        if (!serviceAccount.hasDirectRole(role)) {
            return;
        }
        serviceAccount.deleteRoleMapping(role);
        realm.getDefaultGroupsStream().toList().forEach(serviceAccount::leaveGroup);
    }
}
