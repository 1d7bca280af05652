// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.text.NameList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that a verified credential identifies.
 *
 * @param id the gateway's id, which is its client's UUID
 * @param name the gateway's name
 * @param type the gateway's type, such as {@code PING_FEDERATE}
 * @param serviceAccountId the id of the gateway's service account
 * @param credentialId the credential's {@code jti}
 * @param credentialExpiresAt the expiry of the credential, or null if it has none
 * @param applications the client ids of the only applications that may exchange its credentials; empty means no limit
 */
public record VerifiedGateway(
        String id,
        String name,
        String type,
        String serviceAccountId,
        String credentialId,
        @Nullable Instant credentialExpiresAt,
        NameList applications) {

    /** Returns the claims that mark a token as this gateway's. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(GatewayClaims.GATEWAY_ID, id);
        claims.put(GatewayClaims.GATEWAY_NAME, name);
        claims.put(GatewayClaims.GATEWAY_TYPE, type);
        claims.put(GatewayClaims.GATEWAY_CREDENTIAL_ID, credentialId);
        return claims;
    }
}
