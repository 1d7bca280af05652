// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.realm.url.RealmIssuer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.services.util.UserSessionUtil;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Creates the user sessions that Keycloak's mappers need to write tokens. A session is transient and is never stored.
 * For a signed-in user, it is a copy of the user's own session. The token therefore becomes invalid with the user's
 * session and changes nothing in it.
 */
final class ExchangeSessions {

    private final OAuth2GrantType.Context context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel client;

    ExchangeSessions(OAuth2GrantType.Context context) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.client = context.getClient();
    }

    /** Creates a session without a sign-in, as Keycloak does for client credentials (ClientCredentialsGrantType). */
    ClientSessionContext open(UserModel user, @Nullable String scope, @Nullable Set<String> restrictedScopes) {
        AuthenticationSessionModel authentication = authentication(user, scope);
        UserSessionModel userSession = new UserSessionManager(session)
                .createUserSession(
                        authentication.getParentSession().getId(),
                        realm,
                        user,
                        user.getUsername(),
                        context.getClientConnection().getRemoteHost(),
                        ServiceAccountConstants.CLIENT_AUTH,
                        false,
                        null,
                        null,
                        SessionPersistenceState.TRANSIENT);
        String host = context.getClientConnection().getRemoteHost();
        userSession.setNote(ServiceAccountConstants.CLIENT_ID, client.getClientId());
        userSession.setNote(ServiceAccountConstants.CLIENT_HOST, host);
        userSession.setNote(ServiceAccountConstants.CLIENT_ADDRESS, host);
        return attach(userSession, authentication, restrictedScopes);
    }

    /** Uses a transient copy of the subject token's session, or the session itself if it is transient. */
    ClientSessionContext copy(UserSessionModel origin, @Nullable String scope, @Nullable Set<String> restrictedScopes) {
        UserSessionModel userSession = origin.getPersistenceState() == SessionPersistenceState.TRANSIENT
                ? origin
                : UserSessionUtil.createTransientUserSession(session, origin);
        return attach(userSession, authentication(origin.getUser(), scope), restrictedScopes);
    }

    /**
     * Creates the client session first. Otherwise Keycloak would search for one in its caches and its database, which
     * have none.
     */
    private ClientSessionContext attach(
            UserSessionModel userSession,
            AuthenticationSessionModel authentication,
            @Nullable Set<String> restrictedScopes) {
        context.getClientAuthAttributes().forEach(userSession::setNote);
        session.sessions().createClientSession(realm, client, userSession);
        return TokenManager.attachAuthenticationSession(session, userSession, authentication, restrictedScopes, false);
    }

    private AuthenticationSessionModel authentication(UserModel user, @Nullable String scope) {
        AuthenticationSessionModel authentication = new AuthenticationSessionManager(session)
                .createAuthenticationSession(realm, false)
                .createAuthenticationSession(client);
        authentication.setAuthenticatedUser(user);
        authentication.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        authentication.setClientNote(OIDCLoginProtocol.ISSUER, RealmIssuer.of(session, realm));
        authentication.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, scope);
        return authentication;
    }
}
