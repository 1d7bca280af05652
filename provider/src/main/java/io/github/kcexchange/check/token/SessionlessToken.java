// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.use.facts.TokenContext;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.representations.AccessToken;

/**
 * A token without a session that Keycloak's check of access tokens accepted. Keycloak states in the {@code jti} of each
 * access token without a session that it has none. The check also accepts an id that states nothing, as before 26.2.
 * Such a token need not be an access token. In CIBA, Keycloak sends one that names the user to the authentication
 * server, before the user agrees (HttpAuthenticationChannelProvider).
 */
final class SessionlessToken {

    private final KeycloakSession session;
    private final AccessToken token;

    SessionlessToken(KeycloakSession session, AccessToken token) {
        this.session = session;
        this.token = token;
    }

    /**
     * Whether it is an access token of that user. Keycloak also looks the user up by {@code preferred_username}
     * (TokenManager.lookupUserFromStatelessToken). After a deletion, that can be another user of the same name. A
     * mapper may have written {@code sub}, so the user of a client's own token must be the client's service account.
     *
     * @param user the user that Keycloak found
     * @param client the client to which the token was issued
     */
    boolean isFor(UserModel user, ClientModel client) {
        AccessTokenContext context = TokenContext.of(session, token.getId());
        return context != null
                && context.getSessionType() == SessionType.TRANSIENT
                && user.getId().equals(token.getSubject())
                && (!isClientsOwn(context) || client.getId().equals(user.getServiceAccountClientLink()));
    }

    private static boolean isClientsOwn(AccessTokenContext context) {
        return OAuth2Constants.CLIENT_CREDENTIALS.equals(context.getGrantType());
    }
}
