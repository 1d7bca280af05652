// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.account.LoginLock;
import io.github.kcexchange.check.session.CheckingSession;
import io.github.kcexchange.form.TokenText;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
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
                || !isForItsUser(result)
                || OfflineAccess.isWithdrawn(session, result.session(), result.client())
                || LoginLock.isOn(session, realm, result.user())) {
            return null;
        }
        AccessToken token = new LightweightToken(session).complete(result);
        return token == null ? null : new CheckedIdentity(token, result.user(), result.client(), result.session());
    }

    private boolean isForItsUser(AuthResult result) {
        AccessToken token = result.token();
        return token.getSessionId() != null
                || new SessionlessToken(session, token).isFor(result.user(), result.client());
    }
}
