// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.NotBeforeCheck;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The user for whom a token speaks, and whether that user, the token's client and the user's session still stand. Not
 * every endpoint of Keycloak asks all of this (ClientRegistrationAuth, for one).
 */
final class Subject {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccessToken token;

    Subject(KeycloakSession session, RealmModel realm, AccessToken token) {
        this.session = session;
        this.realm = realm;
        this.token = token;
    }

    /** The user of the session where there is one, since a pairwise {@code sub} is no user's id; null if not found. */
    @Nullable
    UserModel user() {
        if (token.getSessionId() == null) {
            return session.users().getUserById(realm, String.valueOf(token.getSubject()));
        }
        UserSessionModel valid = validSession();
        return valid == null ? null : valid.getUser();
    }

    /**
     * Whether user, client and session stand, and none of them was told to refuse older tokens.
     *
     * @param user as {@link #user} found it
     */
    boolean isAlive(@Nullable UserModel user) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null
                && client.isEnabled()
                && token.getIat() != null
                && isAfterNotBefore(client)
                && TokenManager.isUserValid(session, realm, token, user);
    }

    private @Nullable UserSessionModel validSession() {
        UserSessionModel online = session.sessions().getUserSession(realm, token.getSessionId());
        if (AuthenticationManager.isSessionValid(realm, online)) {
            return online;
        }
        UserSessionModel offline = session.sessions().getOfflineUserSession(realm, token.getSessionId());
        return AuthenticationManager.isSessionValid(realm, offline) ? offline : null;
    }

    private boolean isAfterNotBefore(ClientModel client) {
        try {
            return NotBeforeCheck.forModel(client).test(token);
        } catch (VerificationException stale) {
            return false;
        }
    }
}
