// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.GroupPath;
import io.github.kcexchange.text.RoleName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The party that a token identifies.
 *
 * @param userId the id of the user, or of the client's service account; null for a client without one
 * @param clientId the client to which the token was issued. For a token of a trusted issuer, it is the application that
 * presents the token and that the issuer is assigned to.
 * @param kind the relation of the user to that client
 * @param roles the roles in the form of {@link RoleName#text()}, with composite roles resolved
 * @param groups the groups in the form of {@link GroupPath#text()}, with all parent groups
 * @param createdAt the creation time of the user, in seconds since the epoch; of a client the later one of its own and
 * that of its service account; 0 if Keycloak has none
 * @param enabled whether the user or service account is enabled; also true for a client without one
 */
public record Party(
        @Nullable String userId,
        String clientId,
        Kind kind,
        Set<String> roles,
        Set<String> groups,
        long createdAt,
        boolean enabled) {

    /** The relation of a token's user to the client to which the token was issued. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** The client itself, through its service account. */
        CLIENT,
        /** The service account of another client or of a gateway. The client exchanged its token. */
        OTHER_SERVICE_ACCOUNT
    }

    /** Whether the party is the client itself, not a user of the client. */
    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    /**
     * Whether a {@code sub} identifies this party. For a client, both its client id and its service account's id do.
     */
    public boolean isNamedBy(String sub) {
        return sub.equals(userId) || (isClient() && sub.equals(clientId));
    }
}
