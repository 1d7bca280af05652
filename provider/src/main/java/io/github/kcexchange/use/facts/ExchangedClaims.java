// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.TokenOrigin;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * The claims that an exchange wrote after all mappers. Keycloak runs its mappers again to introspect a token, and to
 * complete a lightweight subject token. They write other values: a mapper any, and Keycloak's own the {@code acr} of a
 * sign-in that this token does not come from.
 */
public final class ExchangedClaims {

    private final AccessToken token;
    private final TokenOrigin origin;

    /** Reads the claims of a token as it was issued. */
    public ExchangedClaims(AccessToken token, TokenOrigin origin) {
        this.token = token;
        this.origin = origin;
    }

    /** Replaces in the result of the mappers what the exchange decided. */
    public void keepIn(AccessToken completed) {
        completed.issuedFor(token.getIssuedFor());
        if (token.getSessionId() == null) {
            completed.subject(token.getSubject());
        }
        removeSecondMembers(completed);
        if (origin == TokenOrigin.APPLICATION) {
            completed.setAcr(token.getAcr());
            completed.setAuth_time(token.getAuth_time());
        }
    }

    /** A mapper can write them next to the token's own, and a reader uses the last of two members of one name. */
    private static void removeSecondMembers(AccessToken completed) {
        completed.getOtherClaims().remove(IDToken.SESSION_ID);
        if (completed.getConfirmation() != null) {
            completed.getOtherClaims().remove("cnf");
        }
    }
}
