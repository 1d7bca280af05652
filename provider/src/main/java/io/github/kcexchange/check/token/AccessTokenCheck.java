// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.check.facts.LoginLock;
import io.github.kcexchange.check.session.CheckingSession;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.decided.ExchangedClaims;
import io.github.kcexchange.claim.decided.TokenAudience;
import io.github.kcexchange.form.TokenText;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;
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
                verifier -> {});
        if (result == null
                || !isOfItsSubject(result)
                || OfflineAccess.isWithdrawn(session, result.session(), result.client())
                || LoginLock.isOn(session, realm, result.user())) {
            return null;
        }
        AccessToken token = complete(result);
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

    private boolean isForItself(AccessToken token) {
        return OAuth2Constants.CLIENT_CREDENTIALS.equals(context(token).getGrantType());
    }

    /**
     * A lightweight token omits most of its claims. Keycloak adds them at introspection, and so does this method.
     *
     * @return the token with these claims, or null if it cannot be completed
     */
    private @Nullable AccessToken complete(AuthResult result) {
        AccessToken token = result.token();
        if (!isLightweight(token)) {
            return token;
        }
        AccessToken complete = introspected(result);
        if (complete == null) {
            return null;
        }
        // Keycloak's mappers write these claims for any token. Only the token itself says whether an exchange did.
        complete.getOtherClaims().remove(TokenMarks.ACT);
        complete.getOtherClaims().remove(ExternalSubject.CLAIM);
        complete.getOtherClaims().keySet().removeAll(GatewayClaims.ALL);
        token.getOtherClaims().forEach(complete::setOtherClaims);
        TokenMarks marks = TokenMarks.of(token.getId(), token.getOtherClaims());
        if (marks.origin() != null) {
            new ExchangedClaims(token, marks.origin()).keepIn(complete);
        }
        keepAudience(token, marks, complete);
        return complete;
    }

    /**
     * Returns the token as Keycloak's introspection completes it, or null if the user is no longer a member of the
     * token's organization. As of 26.6, Keycloak then throws an {@link ErrorResponseException}, which would answer the
     * request without an event.
     */
    private @Nullable AccessToken introspected(AuthResult result) {
        SessionTraces traces = SessionTraces.before(session);
        try {
            return new AccessTokenIntrospectionProvider<>(session)
                    .transformAccessToken(result.token(), result.session());
        } catch (ErrorResponseException formerMember) {
            return null;
        } finally {
            traces.remove();
        }
    }

    /**
     * If the token itself has an audience, that audience is complete. Keycloak decides in the same way at
     * introspection, for tokens of any origin.
     */
    private void keepAudience(AccessToken token, TokenMarks marks, AccessToken complete) {
        if (marks.areOfThisExtension()) {
            new TokenAudience(token, marks, realm.getName()).narrow(complete);
        } else if (token.getAudience() != null) {
            complete.audience(token.getAudience());
        }
    }

    private boolean isLightweight(AccessToken token) {
        return context(token).getTokenType() == AccessTokenContext.TokenType.LIGHTWEIGHT;
    }

    private AccessTokenContext context(AccessToken token) {
        return session.getProvider(TokenContextEncoderProvider.class).getTokenContextFromTokenId(token.getId());
    }
}
