// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.MayAct;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a verified subject or actor token.
 *
 * @param issuer the {@code iss} of this realm, in whose terms the party is named
 * @param party the party that the token identifies
 * @param audience the audience of the token
 * @param issuedAt the {@code iat} in seconds since the epoch; 0 if a trusted issuer's token has none
 * @param expiresAt the {@code exp} in seconds since the epoch; {@link Long#MAX_VALUE} if a trusted issuer's token has
 * none
 * @param chain the actors so far, or null if there are none
 * @param mayAct the {@code may_act} claim, or null if there is none
 * @param gatewayClaims the claims of a gateway's token; empty for any other token
 * @param externalSubject the party's identity at a trusted issuer, or null if the token was issued for the realm's own
 * user or client
 * @param openedByAdministrator whether an administrator opened the token's session by impersonation
 */
public record VerifiedToken(
        String issuer,
        Party party,
        List<String> audience,
        long issuedAt,
        long expiresAt,
        @Nullable ActorChain chain,
        @Nullable MayAct mayAct,
        Map<String, Object> gatewayClaims,
        @Nullable ExternalSubject externalSubject,
        boolean openedByAdministrator) {}
