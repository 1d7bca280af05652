// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.List;
import java.util.Map;

/** The claims that mark an access token as a gateway's and name the credential that it was issued for. */
public final class GatewayClaims {

    public static final String GATEWAY_ID = "gateway_id";
    public static final String GATEWAY_NAME = "gateway_name";
    public static final String GATEWAY_TYPE = "gateway_type";
    public static final String GATEWAY_CREDENTIAL_ID = "gateway_credential_id";

    public static final List<String> ALL = List.of(GATEWAY_ID, GATEWAY_NAME, GATEWAY_TYPE, GATEWAY_CREDENTIAL_ID);

    private GatewayClaims() {}

    /**
     * Whether the claims are those of a gateway's token. Only the credential's id decides. A realm may have gateways of
     * its own kind, and its mappers may write any of the other claims.
     */
    public static boolean areIn(Map<String, Object> claims) {
        return claims.containsKey(GATEWAY_CREDENTIAL_ID);
    }
}
