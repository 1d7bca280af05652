// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.account.LoginLock;
import io.github.kcexchange.check.session.CheckingSession;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.use.facts.TokenContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Verifies an access token of this realm with the checks of Keycloak's own exchange (StandardTokenExchangeProvider).
 */
final class AccessTokenCheck {

    private final KeycloakSession session;
    private final RealmModel realm;

    AccessTokenCheck(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Returns the identity, or null if the token is invalid for any reason. */
    @Nullable
    CheckedIdentity identityIn(TokenText text) {
        KeycloakContext context = session.getContext();
        AuthResult result = AuthenticationManager.verifyIdentityToken(
                CheckingSession.of(session),
                realm,
                context.getUri(),
                context.getConnection(),
                true,
                true,
                null,
                false,
                text.value(),
                context.getHttpRequest().getHttpHeaders(),
                verifier -> verifier.withChecks(new ReadableClaims(session)));
        if (result == null
                || !isOfItsSubject(result)
                || OfflineAccess.isWithdrawn(session, result.session(), result.client())
                || LoginLock.isOn(session, realm, result.user())) {
            return null;
        }
        AccessToken token = new LightweightToken(session).complete(result);
        return token == null ? null : new CheckedIdentity(token, result.user(), result.client(), result.session());
    }

    /**
     * Whether the user that Keycloak found is the subject of the token. For a token without a session, Keycloak also
     * looks the user up by {@code preferred_username} (TokenManager.lookupUserFromStatelessToken). After a deletion,
     * that can be another user of the same name. A mapper may have written {@code sub}, so the user of a client's own
     * token must be the client's service account.
     */
    private boolean isOfItsSubject(AuthResult result) {
        AccessToken token = result.token();
        UserModel user = result.user();
        return token.getSessionId() != null
                || (user.getId().equals(token.getSubject())
                        && (!isForItself(token) || result.client().getId().equals(user.getServiceAccountClientLink())));
    }

    /** {@link ReadableClaims} rejects an id that cannot be read. If it did not, the stricter rule would apply. */
    private boolean isForItself(AccessToken token) {
        AccessTokenContext context = TokenContext.of(session, token.getId());
        return context == null || OAuth2Constants.CLIENT_CREDENTIALS.equals(context.getGrantType());
    }
}
