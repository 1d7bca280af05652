// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * The lock that Keycloak's brute-force detection puts on a user after too many failed logins. Keycloak also locks a
 * service account, if a caller tries passwords with the name of the account. A service account never signs in at a
 * login page, and Keycloak issues its tokens regardless of the lock. So the lock does not count for it. Otherwise any
 * caller could stop the exchanges of a client.
 */
public final class LoginLock {

    private LoginLock() {}

    /** Whether the user is locked now. False for a service account. */
    public static boolean isOn(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.getServiceAccountClientLink() == null
                && AuthenticatorUtils.getDisabledByBruteForceEventError(
                                session.getProvider(BruteForceProtector.class), session, realm, user)
                        != null;
    }
}
