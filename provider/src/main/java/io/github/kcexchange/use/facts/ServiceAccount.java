// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Looks up the service account of a client, which is the user of the client's own tokens. */
public final class ServiceAccount {

    private ServiceAccount() {}

    /** Returns the service account, or null if the client has none, or if there is no client. */
    public static @Nullable UserModel of(KeycloakSession session, @Nullable ClientModel client) {
        return client != null && client.isServiceAccountsEnabled()
                ? session.users().getServiceAccount(client)
                : null;
    }
}
