// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.text.TokenText;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.representations.AccessToken;

/**
 * Keycloak puts a passing session, begun just now, in the place of the one that an exchanged token came from
 * (UserSessionUtil). A second token of that session would be verified against it, be older than it, and Keycloak would end
 * the user's real session. So the subject token is not verified behind such an actor token. Nothing is lost by that: who is
 * behind one session is one user, and nobody acts for themselves.
 */
public final class OneTokenPerSession {

    private OneTokenPerSession() {}

    /**
     * The actor, if the subject token may be verified behind it.
     *
     * @param subject not verified yet, so what it says of its session can only lead to a refusal
     */
    public static Outcome<CheckedToken> require(TokenText subject, CheckedToken actor) {
        UserSessionModel session = actor.userSession();
        boolean same = session != null
                && session.getPersistenceState() == SessionPersistenceState.TRANSIENT
                && session.getId().equals(sessionIn(subject));
        if (!same) {
            return Outcome.passed(actor);
        }
        return Outcome.refused(
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
