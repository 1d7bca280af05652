// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/**
 * Detects a session that an administrator opened in a user's place ("Impersonate" in the console). Keycloak marks such
 * a session with notes, and copies the notes into offline sessions and into the sessions of exchanged tokens.
 */
final class ImpersonatedSession {

    private ImpersonatedSession() {}

    /** Whether an administrator opened the session. False if the token has no session. */
    static boolean is(@Nullable UserSessionModel session) {
        return session != null
                && (session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null
                        || session.getNote(ImpersonationSessionNote.IMPERSONATOR_USERNAME.toString()) != null);
    }
}
