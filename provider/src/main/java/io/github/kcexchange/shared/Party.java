// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.RoleName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a token.
 *
 * @param userId the user, or the service account of a client; null for a client without one
 * @param clientId the client that the token was issued to
 * @param kind what the user is to that client
 * @param roles as {@link RoleName#text()} writes them; composites resolved
 * @param groups paths, with all groups above
 * @param since when Keycloak made the user or service account, seconds since the epoch; 0 where it does not say
 */
public record Party(
        @Nullable String userId, String clientId, Kind kind, Set<String> roles, Set<String> groups, long since) {

    /** What the user behind a token is to the client that the token was issued to. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** The client itself, by its service account. */
        CLIENT,
        /** The service account of another client, or of a gateway, whose token the client exchanged. */
        OTHER_SERVICE_ACCOUNT
    }

    /** Whether the client itself is meant, not a user of it. */
    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    /** Whether a {@code sub} means this party; a client goes by its client id and by its service account's id. */
    public boolean isNamed(String sub) {
        return sub.equals(userId) || (isClient() && sub.equals(clientId));
    }
}
