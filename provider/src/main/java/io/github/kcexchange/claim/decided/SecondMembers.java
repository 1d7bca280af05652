// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import java.util.List;
import java.util.Map;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Claims that a mapper wrote in addition to the token's own. Of two members with one name, Keycloak reads the last (RFC
 * 7519, section 4). The token could then have another id, a later end, another user's session, or no binding. Most
 * mappers of Keycloak write none of these claims but {@code sid} and {@code cnf} as a second member
 * (OIDCAttributeMapperHelper). Those of roles write each of them (AbstractUserRoleMappingMapper).
 */
public final class SecondMembers {

    /** The claims that Keycloak and the exchange decide. They are fields of a token, apart from the mappers' claims. */
    private static final List<String> DECIDED = List.of(
            "jti", "iss", "sub", "aud", "azp", "typ", "iat", "exp", "scope", "nonce", "sid", "acr", "auth_time");

    private static final String CONFIRMATION = "cnf";

    private SecondMembers() {}

    /** Leaves the token its own claims, also where it has none. */
    public static void removeFrom(IDToken token) {
        Map<String, Object> ofMappers = token.getOtherClaims();
        for (String claim : DECIDED) {
            ofMappers.remove(claim);
        }
        if (token instanceof AccessToken bound && bound.getConfirmation() != null) {
            ofMappers.remove(CONFIRMATION);
        }
    }
}
