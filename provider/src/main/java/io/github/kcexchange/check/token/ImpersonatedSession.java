// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/**
 * A session that an administrator opened in a user's place ("Impersonate" in the console). Keycloak marks it by notes, which it
 * copies into offline sessions and into those behind exchanged tokens.
 */
final class ImpersonatedSession {

    private ImpersonatedSession() {}

    /** A token without a session never had one that somebody else opened. */
    static boolean is(@Nullable UserSessionModel session) {
        return session != null
                && (session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null
                        || session.getNote(ImpersonationSessionNote.IMPERSONATOR_USERNAME.toString()) != null);
    }
}
