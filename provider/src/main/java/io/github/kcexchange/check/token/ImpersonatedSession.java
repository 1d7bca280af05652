// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/**
 * Detects a session that an administrator opened in a user's place ("Impersonate" in the console). Keycloak marks such
 * a session with notes, and copies the notes into offline sessions and into the sessions of exchanged tokens. Its
 * legacy exchange (V1) opens such a session for a client without a subject token: without the notes, but by the same
 * authentication method.
 */
final class ImpersonatedSession {

    /** The authentication method in Keycloak's {@code UserResource} and {@code V1TokenExchangeProvider}. */
    private static final String METHOD = "impersonate";

    private ImpersonatedSession() {}

    /** Whether another party opened the session. False if the token has no session. */
    static boolean is(@Nullable UserSessionModel session) {
        return session != null
                && (METHOD.equals(session.getAuthMethod())
                        || session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null
                        || session.getNote(ImpersonationSessionNote.IMPERSONATOR_USERNAME.toString()) != null);
    }
}
