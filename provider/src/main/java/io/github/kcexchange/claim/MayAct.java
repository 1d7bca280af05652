// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code may_act} claim (RFC 8693, section 4.4). An empty claim or one of the wrong type still counts as present, and
 * names no party.
 *
 * @param claim the value in the token, of any type
 */
public record MayAct(@Nullable Object claim) {

    /** Returns the claim of a token, or null if the token has none. */
    public static @Nullable MayAct in(Map<String, Object> claims) {
        return claims.containsKey(TokenMarks.MAY_ACT) ? new MayAct(claims.get(TokenMarks.MAY_ACT)) : null;
    }

    /** Whether only {@code sub} names the actor. It can be the client id of a client or the id of a user. */
    public boolean namesBySubOnly() {
        return claim instanceof Map<?, ?> members && members.containsKey("sub") && !members.containsKey("client_id");
    }
}
