// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision to issue an access token for a gateway.
 *
 * @param gateway the gateway that receives the token
 * @param scope the requested scopes that may go into the token, or null for the client's default scopes
 * @param targets the requested targets; empty means all that the scopes lead to
 * @param notAfter the expiry of the credential, or null if it has none
 */
public record GatewayApproval(
        VerifiedGateway gateway,
        @Nullable String scope,
        List<String> targets,
        @Nullable Instant notAfter) {}
