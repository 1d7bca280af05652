// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.ScopeRestriction;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.decided.ExchangedClaims;
import io.github.kcexchange.claim.decided.TokenAudience;
import io.github.kcexchange.use.facts.TokenContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Completes a lightweight token, which omits most of its claims. Keycloak adds them at introspection, and so does this
 * class.
 */
final class LightweightToken {

    private final KeycloakSession session;
    private final RealmModel realm;

    LightweightToken(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Returns the token with these claims, or null if it cannot be completed. Any other token is returned unchanged. So
     * is one whose scopes a client policy restricted: Keycloak would add the claims of the scopes that it removed.
     */
    @Nullable
    AccessToken complete(AuthResult result) {
        AccessToken token = result.token();
        if (!TokenContext.isLightweight(session, token.getId())) {
            return token;
        }
        AccessToken complete = introspected(result);
        if (complete == null) {
            return null;
        }
        if (ScopeRestriction.isStatedIn(token.getId())) {
            return token;
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
            new TokenAudience(token, marks, realm.getName(), true).narrow(complete);
        } else if (token.getAudience() != null) {
            complete.audience(token.getAudience());
        }
    }
}
