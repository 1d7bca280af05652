// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.TokenKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision to issue a token to an application.
 *
 * @param requested what is to be issued
 * @param scope the asked scopes that may go into it, or null for the client's defaults
 * @param targets the asked targets; empty for all that the scopes lead to
 * @param allowedAudiences the only audiences that policies allow, none where empty; null for no such limit
 * @param chain the token's {@code act}, or null
 * @param expiresAtMost seconds since the epoch
 * @param maxLifespan seconds, or null for no limit of a policy's
 * @param gatewayClaims carried on from a gateway's token
 */
public record ApplicationApproval(
        TokenKind requested,
        @Nullable String scope,
        List<String> targets,
        @Nullable Set<String> allowedAudiences,
        @Nullable ActorChain chain,
        long expiresAtMost,
        @Nullable Integer maxLifespan,
        Map<String, Object> gatewayClaims) {}
