// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/**
 * Whom a token stands for, in Keycloak's own terms.
 *
 * @param token its claims; those of an ID token too
 * @param user enabled
 * @param client to which it was issued, enabled
 * @param userSession alive, or null where the token never had one
 */
record CheckedIdentity(
        AccessToken token,
        UserModel user,
        ClientModel client,
        @Nullable UserSessionModel userSession) {

    @Override
    public String toString() {
        return "CheckedIdentity[" + token.getId() + "]";
    }
}
