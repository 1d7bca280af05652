// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import org.keycloak.OAuth2Constants;
import org.keycloak.representations.AccessToken;

/**
 * The client to which a token was issued, in {@code azp} and {@code client_id} (RFC 8693, section 4.3). A mapper may
 * have written another application there, whose rights and validity the token would then have.
 */
public final class AuthorizedParty {

    private AuthorizedParty() {}

    /** Sets both claims, so that they never differ. */
    public static void set(AccessToken token, String clientId) {
        token.issuedFor(clientId);
        token.setOtherClaims(OAuth2Constants.CLIENT_ID, clientId);
    }
}
