// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.util.UserSessionUtil;

/**
 * The permission for an offline session: the scope {@code offline_access} of the client, and its role of the user.
 * Keycloak checks it at introspection and at each refresh, but not where it verifies an access token.
 */
final class OfflineAccess {

    private OfflineAccess() {}

    /**
     * Whether the session is an offline one that is no longer permitted.
     *
     * @param client the client to which the token of the session was issued
     */
    static boolean isWithdrawn(KeycloakSession session, UserSessionModel userSession, ClientModel client) {
        return userSession.isOffline()
                && !UserSessionUtil.isOfflineAccessGranted(
                        session, userSession.getAuthenticatedClientSessionByClient(client.getId()));
    }
}
