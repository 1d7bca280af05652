// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/** The lock that Keycloak's brute-force detection puts on a user after too many failed logins. */
public final class LoginLock {

    private LoginLock() {}

    /** Whether the user is locked now. */
    public static boolean isOn(KeycloakSession session, RealmModel realm, UserModel user) {
        return AuthenticatorUtils.getDisabledByBruteForceEventError(
                        session.getProvider(BruteForceProtector.class), session, realm, user)
                != null;
    }
}
