// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks in a token that show how it was issued. They are also read from unverified tokens, because a mark can only
 * restrict what a token may do.
 *
 * @param origin the exchange that issued the token, or null if no exchange did
 * @param ofGateway whether the token names a gateway credential
 * @param delegated whether the token has {@code act} (RFC 8693, section 4.1)
 * @param restricted whether the token has {@code may_act} (RFC 8693, section 4.4)
 */
public record TokenMarks(@Nullable TokenOrigin origin, boolean ofGateway, boolean delegated, boolean restricted) {

    public static final String ACT = "act";
    public static final String MAY_ACT = "may_act";

    /** The marks of a token that has none. */
    public static final TokenMarks NONE = new TokenMarks(null, false, false, false);

    /** Reads the marks from a token's {@code jti} and its other claims. */
    public static TokenMarks of(@Nullable String jti, Map<String, ?> claims) {
        return new TokenMarks(
                TokenOrigin.of(jti).orElse(null),
                claims.containsKey(GatewayClaims.GATEWAY_CREDENTIAL_ID),
                claims.containsKey(ACT),
                claims.containsKey(MAY_ACT));
    }

    /**
     * Whether the token counts as issued by this extension. A claim that only this extension writes is enough. If a
     * mapper wrote it, the stricter rules apply.
     */
    public boolean areOfThisExtension() {
        return origin != null || ofGateway || delegated;
    }

    /** Whether the token names parties that act or may act. */
    public boolean nameActors() {
        return delegated || restricted;
    }
}
