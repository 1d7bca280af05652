// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Finds the session of a token by the rules of Keycloak (UserSessionUtil), but without changing any session. An offline
 * session has the id of the online session from which it was created, and stays after a logout. Therefore the id alone
 * does not identify the session. The token's {@code jti} states the type of the session, and the token's client must
 * take part in the session. A browser can begin a session with the id of an earlier one, also for another user. So the
 * token must not be older than the session.
 */
public final class TokenSession {

    private final KeycloakSession session;
    private final RealmModel realm;

    public TokenSession(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Returns the valid session, or null if the token has none. A {@code jti} without a type, as in an ID token of a
     * login, means either type. An exchanged token needs no session of its client, because Keycloak stores none for it.
     *
     * @param client the client to which the token was issued
     */
    public @Nullable UserSessionModel of(AccessToken token, ClientModel client) {
        AccessTokenContext context = TokenContext.of(session, token.getId());
        if (context == null) {
            return null;
        }
        SessionType type = context.getSessionType();
        UserSessionModel online = type.isAllowLookupOnlineUserSession() ? find(token, client, type, false) : null;
        if (AuthenticationManager.isSessionValid(realm, online)) {
            return ofItsTime(token, online);
        }
        UserSessionModel offline = type.isAllowLookupOfflineUserSession() ? find(token, client, type, true) : null;
        return AuthenticationManager.isSessionValid(realm, offline) ? ofItsTime(token, offline) : null;
    }

    /**
     * Returns the session unless the token is older. Keycloak's check leaves a copy of the session of an exchanged
     * token for the rest of the request. The copy begins at that moment, and Keycloak has compared the original.
     */
    private static @Nullable UserSessionModel ofItsTime(AccessToken token, @Nullable UserSessionModel found) {
        if (found == null || token.getIat() == null) {
            return null;
        }
        boolean isCopy = found.getNote(Constants.CREATED_FROM_PERSISTENT) != null;
        return isCopy || !token.isIssuedBeforeSessionStart(found.getStarted()) ? found : null;
    }

    private @Nullable UserSessionModel find(AccessToken token, ClientModel client, SessionType type, boolean offline) {
        String id = token.getSessionId();
        if (!type.isAllowTransientClientSession()) {
            return session.sessions().getUserSessionIfClientExists(realm, id, offline, client.getId());
        }
        return offline
                ? session.sessions().getOfflineUserSession(realm, id)
                : session.sessions().getUserSession(realm, id);
    }
}
