// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.account.LoginLock;
import io.github.kcexchange.use.facts.ServiceAccountOwner;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether a linked user could sign in now, as Keycloak's own JWT authorization grant requires. If the user is a service
 * account, its client must be enabled, too. It must not be a gateway: a gateway authenticates by its credentials only.
 * Otherwise its token would depend on no credential, and would stay valid after each of them is revoked.
 */
final class LinkedUser {

    private LinkedUser() {}

    static boolean canSignIn(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.isEnabled()
                && ServiceAccountOwner.isEnabled(realm, user)
                && ServiceAccountOwner.isNoGateway(realm, user)
                && user.getRequiredActionsStream().findAny().isEmpty()
                && !LoginLock.isOn(session, realm, user);
    }
}
