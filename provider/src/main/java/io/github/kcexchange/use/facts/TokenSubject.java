// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;

/**
 * Looks up the user of a token, and checks the user, the token's client and the user's session. Some endpoints of
 * Keycloak do not check all of these (for example ClientRegistrationAuth).
 */
final class TokenSubject {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccessToken token;

    TokenSubject(KeycloakSession session, RealmModel realm, AccessToken token) {
        this.session = session;
        this.realm = realm;
        this.token = token;
    }

    /**
     * Returns the user, or null if not found. With a session, it is the user of the session, because a pairwise {@code
     * sub} is not a user id.
     */
    @Nullable
    UserModel user() {
        if (token.getSessionId() == null) {
            return NamedUser.withId(session, realm, String.valueOf(token.getSubject()));
        }
        ClientModel client = client();
        UserSessionModel valid = client == null ? null : new TokenSession(session, realm).of(token, client);
        return valid == null ? null : valid.getUser();
    }

    /**
     * Whether user, client and session are valid, and the token is not older than their not-before times. The client
     * must be the one that received the token. If the user is a service account, its client must be valid, too.
     *
     * @param user the result of {@link #user}
     */
    boolean isValid(@Nullable UserModel user) {
        ClientModel client = client();
        return client != null
                && client.isEnabled()
                && token.getIat() != null
                && token.getIat() >= ClientNotBefore.of(realm, client)
                && ClientAtIssue.received(token, client, session)
                && user != null
                && TokenManager.isUserValid(session, realm, token, user)
                && ServiceAccountOwner.permits(realm, user, token.getIat());
    }

    private @Nullable ClientModel client() {
        return realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
    }
}
