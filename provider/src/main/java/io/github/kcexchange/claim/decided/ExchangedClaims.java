// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import io.github.kcexchange.claim.TokenOrigin;
import org.keycloak.representations.AccessToken;

/**
 * The claims that an exchange wrote after all mappers. Keycloak runs its mappers again to introspect a token, and to
 * complete a lightweight subject token. An administrator's mapper can then write any value. Keycloak's own mapper
 * writes the {@code acr} of a sign-in that this token does not come from.
 */
public final class ExchangedClaims {

    private final AccessToken token;
    private final TokenOrigin origin;

    /** Reads the claims of a token as it was issued. */
    public ExchangedClaims(AccessToken token, TokenOrigin origin) {
        this.token = token;
        this.origin = origin;
    }

    /** Writes the claims that the exchange decided over the result of the mappers. */
    public void keepIn(AccessToken completed) {
        AuthorizedParty.set(completed, token.getIssuedFor());
        if (token.getSessionId() == null) {
            completed.subject(token.getSubject());
        }
        SecondMembers.removeFrom(completed);
        if (origin == TokenOrigin.APPLICATION) {
            completed.setAcr(token.getAcr());
            completed.setAuth_time(token.getAuth_time());
            AuthenticationMethods.removeFrom(completed);
        }
    }
}
