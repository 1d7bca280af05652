// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.representations.IDToken;

/**
 * The methods of a sign-in in {@code amr} (RFC 8176). Keycloak's mapper (AmrProtocolMapper) writes those of the user's
 * session. They can be those of a later sign-in, which the subject token does not come from.
 */
public final class AuthenticationMethods {

    private AuthenticationMethods() {}

    /** Leaves the claim without a method, because an exchange is not a sign-in. A token without the claim gets none. */
    public static void removeFrom(IDToken token) {
        token.getOtherClaims().replace(OAuth2Constants.AUTHENTICATOR_METHOD_REFERENCE, List.of());
    }
}
