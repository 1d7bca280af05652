// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a token.
 *
 * @param userId the user, or the service account of a client; null for a client without one
 * @param clientId the client that the token was issued to
 * @param isClient whether the client itself is meant, not a user of it
 * @param roles realm roles by name, client roles as {@code client.role}; composites resolved
 * @param groups paths, with all groups above
 * @param since when Keycloak made the user or service account, seconds since the epoch; 0 where it does not say
 */
public record Party(
        @Nullable String userId,
        String clientId,
        boolean isClient,
        Set<String> roles,
        Set<String> groups,
        long since) {}
