// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One actor in an {@code act} claim (RFC 8693, section 4.1).
 *
 * @param sub the client id of a client, or the user id of a user
 * @param clientId the client through which the actor acts, or null if a foreign claim names none
 */
public record Actor(String sub, @Nullable String clientId) {

    /** Returns the actor as a claim, with the earlier actors nested inside. */
    public Map<String, Object> claim(@Nullable Map<String, Object> before) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("sub", sub);
        if (clientId != null) {
            claim.put("client_id", clientId);
        }
        if (before != null) {
            claim.put(TokenMarks.ACT, before);
        }
        return claim;
    }
}
