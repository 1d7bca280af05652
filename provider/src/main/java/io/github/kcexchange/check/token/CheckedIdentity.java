// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/**
 * The user, client and session of a verified token, as Keycloak's own objects.
 *
 * @param token the claims; those of an ID token are in the same class
 * @param user the token's user, who is enabled
 * @param client the client to which the token was issued, which is enabled
 * @param userSession the valid session of the token. For an access token without a session, or of an exchange, it is a
 * transient one that Keycloak's check created. Null for an ID token without a session, and for a token of a trusted
 * issuer.
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
