// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * The claims {@code sid} and {@code cnf} that a mapper wrote in addition to the token's own. Of two members with one
 * name, Keycloak reads the last (RFC 7519, section 4). The token could then have another user's session, or no binding.
 */
public final class SecondMembers {

    private static final String CONFIRMATION = "cnf";

    private SecondMembers() {}

    /** Leaves the token its own session and its own binding. */
    public static void removeFrom(IDToken token) {
        token.getOtherClaims().remove(IDToken.SESSION_ID);
        if (token instanceof AccessToken bound && bound.getConfirmation() != null) {
            token.getOtherClaims().remove(CONFIRMATION);
        }
    }
}
