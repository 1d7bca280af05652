// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.session;

import io.github.kcexchange.check.signature.RememberingSignatures;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionProvider;

/**
 * Keycloak's session for Keycloak's own token check. The check stays complete, but two parts of it cost less. Keycloak
 * verifies each signature once per server ({@link RememberingSignatures}). It searches no database for the client
 * session of a session that it has just created ({@link TransientSessions}).
 */
public final class CheckingSession {

    private final KeycloakSession session;

    private CheckingSession(KeycloakSession session) {
        this.session = session;
    }

    /** Returns a session that replaces these two parts of the given session. */
    public static KeycloakSession of(KeycloakSession session) {
        return Proxied.of(KeycloakSession.class, new CheckingSession(session)::call);
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && asksForSignatures(method, arguments)) {
            return RememberingSignatures.of(session, (String) arguments[1]);
        }
        Object answer = Proxied.call(session, method, arguments);
        return method.getName().equals("sessions") && answer != null
                ? TransientSessions.of((UserSessionProvider) answer)
                : answer;
    }

    private static boolean asksForSignatures(Method method, @Nullable Object[] arguments) {
        return method.getName().equals("getProvider")
                && arguments.length == 2
                && arguments[0] == SignatureProvider.class
                && arguments[1] instanceof String;
    }
}
