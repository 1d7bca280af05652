// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The service account of a client. Keycloak's table permits that several users are linked to one client, and an import
 * can link them. Keycloak's own look-up then fails, unless Keycloak has cached one of them.
 *
 * @param user the service account; null if the client has none, or several
 * @param ambiguous whether several users are linked to the client
 */
public record ServiceAccount(@Nullable UserModel user, boolean ambiguous) {

    /** The beginning of the message in Keycloak's JpaUserProvider. The rest of it names the client and the users. */
    private static final String SEVERAL = "More service account linked users found";

    private static final ServiceAccount NONE = new ServiceAccount(null, false);

    /** Looks the service account of the client up, also if the client has it switched off. */
    public static ServiceAccount of(KeycloakSession session, ClientModel client) {
        try {
            return new ServiceAccount(session.users().getServiceAccount(client), false);
        } catch (IllegalStateException failed) {
            if (isAmbiguity(failed)) {
                return new ServiceAccount(null, true);
            }
            throw failed;
        }
    }

    /**
     * Looks the service account up if it is switched on at the client. It is the user of the client's own tokens.
     *
     * @param client the client, or null for one that does not exist
     */
    public static ServiceAccount ofEnabled(KeycloakSession session, @Nullable ClientModel client) {
        return client != null && client.isServiceAccountsEnabled() ? of(session, client) : NONE;
    }

    /**
     * Returns when the account was created, in seconds since the epoch; 0 if Keycloak has no such time. With several
     * accounts, the age of the client is unknown, and the client counts as created after every token.
     */
    public long createdAt() {
        if (ambiguous) {
            return Long.MAX_VALUE;
        }
        return user == null ? 0 : CreationTime.of(user);
    }

    /** Whether Keycloak failed because several users are linked to one client. */
    public static boolean isAmbiguity(RuntimeException failed) {
        String message = failed.getMessage();
        return failed instanceof IllegalStateException && message != null && message.startsWith(SEVERAL);
    }
}
