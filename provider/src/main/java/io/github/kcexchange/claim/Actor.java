// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One actor in an {@code act} claim (RFC 8693, section 4.1).
 *
 * @param sub the client id of a client, or the user id of a user; if it equals {@code clientId}, it names the client
 * @param clientId the client through which the actor acts, or null if a claim of another issuer names none
 * @param issuer the issuer that knows the actor, or null for this realm
 * @param external the actor's identity at a trusted issuer, or null if the actor token was issued for this realm's own
 * user or client
 */
public record Actor(
        String sub,
        @Nullable String clientId,
        @Nullable String issuer,
        @Nullable ExternalSubject external) {

    /** Creates an actor of this realm, with a token of this realm. */
    public Actor(String sub, String clientId) {
        this(sub, clientId, null, null);
    }

    /**
     * Whether the actor is one of this realm, so that its {@code sub} and its client id can be looked up.
     *
     * @param realmIssuer the issuer of this realm
     */
    public boolean isOf(String realmIssuer) {
        return issuer == null || issuer.equals(realmIssuer);
    }

    /** Returns the actor as a claim, with the earlier actors nested inside. */
    public Map<String, Object> claim(@Nullable Map<String, Object> before) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("sub", sub);
        if (clientId != null) {
            claim.put("client_id", clientId);
        }
        if (issuer != null) {
            claim.put("iss", issuer);
        }
        if (external != null) {
            claim.put(ExternalSubject.CLAIM, external.claim());
        }
        if (before != null) {
            claim.put(TokenMarks.ACT, before);
        }
        return claim;
    }
}
