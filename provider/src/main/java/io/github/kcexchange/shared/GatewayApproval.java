// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision to issue an access token for a gateway.
 *
 * @param gateway whom it is for
 * @param scope the asked scopes that may go into it, or null for the client's defaults
 * @param targets the asked targets; empty for all that the scopes lead to
 * @param notAfter the credential's own end, or null
 */
public record GatewayApproval(
        VerifiedGateway gateway,
        @Nullable String scope,
        List<String> targets,
        @Nullable Instant notAfter) {}
