// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.account.LoginLock;
import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.check.session.CheckingSession;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.realm.url.RealmIssuer;
import io.github.kcexchange.use.facts.ClientNotBefore;
import io.github.kcexchange.use.facts.TokenSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.TokenVerifier;
import org.keycloak.common.VerificationException;
import org.keycloak.jose.jws.DefaultTokenManager;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.NotBeforeCheck;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.TokenUtil;

/**
 * Verifies an ID token of this realm that is addressed to the application (OpenID Connect Core, section 3.1.3.7).
 * Keycloak has no such check for the token endpoint, so this class applies Keycloak's checks of access tokens.
 */
final class IdTokenCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel requester;

    IdTokenCheck(KeycloakSession session, ClientModel requester) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.requester = requester;
    }

    /**
     * Returns the identity, or null if the token is invalid for any reason. An encrypted ID token cannot be read and is
     * invalid.
     */
    @Nullable
    CheckedIdentity identityIn(TokenText text) {
        AccessToken token = decoded(text);
        ClientModel client = token == null ? null : realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        if (token == null || client == null || !client.isEnabled() || !isCurrent(token, client)) {
            return null;
        }
        return token.getSessionId() == null ? withoutSession(token, client) : withSession(token, client);
    }

    /** Keycloak's own decoder, which verifies the signature. */
    private @Nullable AccessToken decoded(TokenText text) {
        return new DefaultTokenManager(CheckingSession.of(session)).decode(text.value(), AccessToken.class);
    }

    private boolean isCurrent(AccessToken token, ClientModel client) {
        String issuer = RealmIssuer.of(session, realm);
        try {
            TokenVerifier.createWithoutSignature(token)
                    .withChecks(
                            new TokenVerifier.RealmUrlCheck(issuer),
                            new TokenVerifier.TokenTypeCheck(List.of(TokenUtil.TOKEN_TYPE_ID)),
                            TokenVerifier.IS_ACTIVE,
                            new ReadableClaims(session),
                            new NotBeforeCheck(ClientNotBefore.of(realm, client)))
                    .verify();
            return token.hasAudience(requester.getClientId());
        } catch (VerificationException stale) {
            return false;
        }
    }

    private @Nullable CheckedIdentity withSession(AccessToken token, ClientModel client) {
        UserSessionModel userSession = new TokenSession(session, realm).of(token, client);
        if (userSession == null || isOutOfItsClientSession(token, userSession, client)) {
            return null;
        }
        return valid(token, userSession.getUser(), client, userSession);
    }

    /**
     * Whether the client of the token no longer takes part in the session. The client of an exchanged token need not
     * take part, so the client session is not checked then.
     */
    private boolean isOutOfItsClientSession(AccessToken token, UserSessionModel userSession, ClientModel client) {
        if (TokenOrigin.of(token.getId()).isPresent()) {
            return false;
        }
        AuthenticatedClientSessionModel own = userSession.getAuthenticatedClientSessionByClient(client.getId());
        return own == null
                || token.isIssuedBeforeSessionStart(own.getStarted())
                || OfflineAccess.isWithdrawn(session, userSession, client);
    }

    /** Keycloak issues an ID token without a session only for a client's own service account. */
    private @Nullable CheckedIdentity withoutSession(AccessToken token, ClientModel client) {
        return valid(token, ServiceAccount.ofEnabled(session, client).user(), client, null);
    }

    private @Nullable CheckedIdentity valid(
            AccessToken token, @Nullable UserModel user, ClientModel client, @Nullable UserSessionModel userSession) {
        if (user == null || !user.getId().equals(token.getSubject())) {
            return null;
        }
        return !LoginLock.isOn(session, realm, user) && TokenManager.isUserValid(session, realm, token, user)
                ? new CheckedIdentity(token, user, client, userSession)
                : null;
    }
}
