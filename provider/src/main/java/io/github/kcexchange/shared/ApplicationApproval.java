// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.form.IssuedKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision to issue a token to an application.
 *
 * @param requested the kind of token to issue
 * @param scope the requested scopes that may go into the token, or null for the client's default scopes
 * @param targets the requested targets; empty means all that the scopes lead to
 * @param allowedAudiences the audiences that policies allow; empty allows none, null means no limit
 * @param chain the {@code act} of the token, or null for none
 * @param expiresAtMost the latest expiry, in seconds since the epoch
 * @param maxLifespan the maximum lifespan in seconds, or null if no policy limits it
 * @param gatewayClaims the gateway claims to copy from the subject token; empty if it has none
 * @param externalSubject the identity at a trusted issuer that the token depends on, or null for none
 */
public record ApplicationApproval(
        IssuedKind requested,
        @Nullable String scope,
        List<String> targets,
        @Nullable Set<String> allowedAudiences,
        @Nullable ActorChain chain,
        long expiresAtMost,
        @Nullable Integer maxLifespan,
        Map<String, Object> gatewayClaims,
        @Nullable ExternalSubject externalSubject) {}
