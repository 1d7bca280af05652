// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.session;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.models.utils.UserSessionModelDelegate;

/**
 * Keycloak's user sessions. For a token without a session (client credentials), Keycloak's check creates a transient
 * user session. It then asks for the client session in it (UserSessionUtil.createTransientSessionForClient). Keycloak
 * would search its caches and its database for that. A transient session is in neither of them, and knows its client
 * sessions itself.
 */
final class TransientSessions {

    private final UserSessionProvider sessions;

    private TransientSessions(UserSessionProvider sessions) {
        this.sessions = sessions;
    }

    static UserSessionProvider of(UserSessionProvider sessions) {
        return Proxied.of(UserSessionProvider.class, new TransientSessions(sessions)::call);
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object answer = Proxied.call(sessions, method, arguments);
        return method.getName().equals("createUserSession")
                        && answer instanceof UserSessionModel created
                        && created.getPersistenceState() == SessionPersistenceState.TRANSIENT
                ? new TransientSession(created)
                : answer;
    }

    private static final class TransientSession extends UserSessionModelDelegate {

        TransientSession(UserSessionModel created) {
            super(created);
        }

        @Override
        public @Nullable AuthenticatedClientSessionModel getAuthenticatedClientSessionByClient(String clientId) {
            return getAuthenticatedClientSessions().get(clientId);
        }
    }
}
