// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.TokenKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subject or actor token proved.
 *
 * @param kind what it turned out to be
 * @param issuer the realm
 * @param party who stands behind it
 * @param audience whom it was for
 * @param issuedAt seconds since the epoch
 * @param expiresAt seconds since the epoch
 * @param chain who acted so far, or null
 * @param mayAct who may act, as the claim says it; null if there is no such claim
 * @param gatewayClaims the claims of a gateway's token; empty for any other
 * @param openedByAdministrator whether an administrator opened the session behind it in the user's place
 */
public record VerifiedToken(
        TokenKind kind,
        String issuer,
        Party party,
        List<String> audience,
        long issuedAt,
        long expiresAt,
        @Nullable ActorChain chain,
        @Nullable MayAct mayAct,
        Map<String, Object> gatewayClaims,
        boolean openedByAdministrator) {}
