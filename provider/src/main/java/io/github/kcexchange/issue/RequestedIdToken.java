// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import org.keycloak.OAuth2Constants;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * An ID token that the client receives in place of the access token. It takes over the claims of the access token that
 * the exchange and Keycloak decided. Keycloak's mappers run for the ID token, too. A script of a mapper can even write
 * its times.
 */
final class RequestedIdToken {

    private static final String CONFIRMATION = "cnf";

    private RequestedIdToken() {}

    /** Writes the id, the times, the parties, the session and the binding of the access token. */
    static void replace(AccessToken replaced, IDToken token) {
        token.id(replaced.getId());
        token.iat(replaced.getIat());
        token.exp(replaced.getExp());
        token.setSessionId(replaced.getSessionId());
        setParties(token, replaced);
        setConfirmation(token, replaced);
    }

    /** The audience is the application. A mapper can have added another one, or named another application. */
    private static void setParties(IDToken token, AccessToken replaced) {
        token.issuedFor(replaced.getIssuedFor());
        token.audience(replaced.getIssuedFor());
        token.getOtherClaims().replace(OAuth2Constants.CLIENT_ID, replaced.getIssuedFor());
        if (replaced.getSessionId() == null) {
            token.subject(replaced.getSubject());
        }
    }

    /**
     * Binds the ID token to the key of a bound access token. Otherwise a further exchange of the ID token would remove
     * the binding (RFC 7800, section 3).
     */
    private static void setConfirmation(IDToken token, AccessToken replaced) {
        if (replaced.getConfirmation() != null) {
            token.setOtherClaims(CONFIRMATION, replaced.getConfirmation());
        }
    }
}
