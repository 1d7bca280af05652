// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Set;

/** Token type identifiers (RFC 8693, section 3), and the two names that a gateway credential goes by. */
public final class TokenTypes {

    public static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    public static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";

    public static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private static final Set<String> RFC_8693_TYPES = Set.of(
            ACCESS_TOKEN,
            ID_TOKEN,
            "urn:ietf:params:oauth:token-type:refresh_token",
            "urn:ietf:params:oauth:token-type:saml1",
            "urn:ietf:params:oauth:token-type:saml2",
            JWT);

    /** PingOne's name for it; not an absolute URI, hence the second one. */
    public static final String GATEWAY_CREDENTIAL = "pingone_gateway_credential";

    public static final String GATEWAY_CREDENTIAL_URN = "urn:pingidentity:params:oauth:token-type:gateway_credential";

    private static final Set<String> GATEWAY_CREDENTIALS = Set.of(GATEWAY_CREDENTIAL, GATEWAY_CREDENTIAL_URN);

    private TokenTypes() {}

    /** Whether it is one of RFC 8693's or ours, and so may stand in an event. */
    public static boolean isKnown(String tokenType) {
        return RFC_8693_TYPES.contains(tokenType) || isGatewayCredential(tokenType);
    }

    public static boolean isGatewayCredential(String tokenType) {
        return GATEWAY_CREDENTIALS.contains(tokenType);
    }
}
