// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.check.facts.LoginLock;
import io.github.kcexchange.use.facts.ServiceAccountOwner;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether a linked user could sign in now, as Keycloak's own JWT authorization grant requires. If the user is a service
 * account, its client must be enabled, too.
 */
final class LinkedUser {

    private LinkedUser() {}

    static boolean canSignIn(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.isEnabled()
                && ServiceAccountOwner.isEnabled(realm, user)
                && user.getRequiredActionsStream().findAny().isEmpty()
                && !LoginLock.isOn(session, realm, user);
    }
}
