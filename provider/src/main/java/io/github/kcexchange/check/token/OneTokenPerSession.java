// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.representations.AccessToken;

/**
 * Rejects a subject token and an actor token of the same transient session. For an exchanged token, Keycloak replaces
 * the original session by a new transient one (UserSessionUtil). Keycloak would verify a second token of that session
 * against the replacement, find that the token is older, and end the user's real session. No valid request is lost:
 * both tokens belong to the same user, and a user cannot be its own actor.
 */
public final class OneTokenPerSession {

    private OneTokenPerSession() {}

    /**
     * Returns the actor token if the subject token may be verified after it. A client's own actor token names no
     * session. Its transient session has an id that no token can contain, so this method does not read the subject
     * token.
     *
     * @param subject not verified yet, so its session id is used only to reject the request
     */
    public static Outcome<CheckedToken> require(TokenText subject, CheckedToken actor) {
        UserSessionModel session = actor.userSession();
        boolean same = session != null
                && actor.claims().getSessionId() != null
                && session.getPersistenceState() == SessionPersistenceState.TRANSIENT
                && session.getId().equals(sessionIn(subject));
        if (!same) {
            return Outcome.passed(actor);
        }
        return Outcome.rejected(
                actor.facts().chain() == null ? Problem.ACTOR_IS_THE_SUBJECT : Problem.ACTOR_TOKEN_IS_DELEGATED);
    }

    private static @Nullable String sessionIn(TokenText subject) {
        try {
            AccessToken claims = new JWSInput(subject.value()).readJsonContent(AccessToken.class);
            return claims == null ? null : claims.getSessionId();
        } catch (JWSInputException unreadable) {
            return null;
        }
    }
}
