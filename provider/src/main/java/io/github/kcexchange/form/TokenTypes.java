// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import java.util.Set;

/** The token type identifiers (RFC 8693, section 3), and the two names of the gateway credential type. */
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

    /** PingOne's name of the type. It is not an absolute URI, so there is a second name that is one. */
    public static final String GATEWAY_CREDENTIAL = "pingone_gateway_credential";

    public static final String GATEWAY_CREDENTIAL_URN = "urn:pingidentity:params:oauth:token-type:gateway_credential";

    private static final Set<String> GATEWAY_CREDENTIALS = Set.of(GATEWAY_CREDENTIAL, GATEWAY_CREDENTIAL_URN);

    private TokenTypes() {}

    /** Whether the type is one of RFC 8693 or of this extension, so that an event may contain it. */
    public static boolean isKnown(String tokenType) {
        return RFC_8693_TYPES.contains(tokenType) || isGatewayCredential(tokenType);
    }

    /** Whether the type is one of the two names of the gateway credential type. */
    public static boolean isGatewayCredential(String tokenType) {
        return GATEWAY_CREDENTIALS.contains(tokenType);
    }
}
