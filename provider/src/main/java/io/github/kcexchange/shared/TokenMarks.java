// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its own history. Nothing here needs a verified token: a mark can only take rights away.
 *
 * @param origin the exchange that issued it, or null
 * @param ofGateway whether it names the gateway credential behind it
 * @param delegated whether it carries {@code act} (RFC 8693, section 4.1)
 * @param restricted whether it carries {@code may_act} (RFC 8693, section 4.4)
 */
public record TokenMarks(@Nullable TokenOrigin origin, boolean ofGateway, boolean delegated, boolean restricted) {

    public static final String ACT = "act";
    public static final String MAY_ACT = "may_act";

    /** A token without a history. */
    public static final TokenMarks NONE = new TokenMarks(null, false, false, false);

    /** Reads the marks out of a token's {@code jti} and its other claims. */
    public static TokenMarks of(@Nullable String jti, Map<String, ?> claims) {
        return new TokenMarks(
                TokenOrigin.of(jti).orElse(null),
                claims.containsKey(GatewayClaims.GATEWAY_CREDENTIAL_ID),
                claims.containsKey(ACT),
                claims.containsKey(MAY_ACT));
    }

    /**
     * Whether the token counts as one of this extension. A claim that only this extension writes counts as well: if a
     * mapper wrote it, the stricter rules apply.
     */
    public boolean areOurs() {
        return origin != null || ofGateway || delegated;
    }

    /** Whether the token says who acts or who may act. */
    public boolean nameActors() {
        return delegated || restricted;
    }
}
