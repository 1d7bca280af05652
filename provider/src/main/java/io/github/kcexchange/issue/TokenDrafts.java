// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.ScopeRestriction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;

/** Drafts tokens with Keycloak's own token manager, which applies scopes, mappers, roles and DPoP binding. */
final class TokenDrafts {

    private final OAuth2GrantType.Context context;

    TokenDrafts(OAuth2GrantType.Context context) {
        this.context = context;
    }

    /** Whether all requested scopes are assigned to the client. */
    boolean hasScopes(@Nullable String scope, UserModel user) {
        return TokenManager.isValidScope(context.getSession(), scope, context.getClient(), user);
    }

    /**
     * Returns the unsigned token after all mappers have run.
     *
     * @param restrictedScopes the scopes to which a client policy restricts the token, or null for no restriction
     */
    AccessTokenResponseBuilder draft(ClientSessionContext clientSession, @Nullable Set<String> restrictedScopes) {
        clientSession.setAttribute(Constants.GRANT_TYPE, context.getGrantType());
        AccessTokenResponseBuilder draft = ((TokenManager) context.getTokenManager())
                .responseBuilder(
                        context.getRealm(),
                        context.getClient(),
                        context.getEvent(),
                        context.getSession(),
                        clientSession.getClientSession().getUserSession(),
                        clientSession)
                .generateAccessToken();
        if (restrictedScopes != null) {
            AccessToken token = draft.getAccessToken();
            token.id(ScopeRestriction.mark(token.getId()));
        }
        return draft;
    }

    /**
     * Returns the audience that the granted scopes include. A target that is a disabled client is left out, because
     * Keycloak's own exchange rejects it (StandardTokenExchangeProvider).
     */
    List<String> reached(AccessToken token, List<String> targets) {
        return audience(token).stream()
                .filter(name -> !targets.contains(name) || !isDisabledClient(name))
                .toList();
    }

    private boolean isDisabledClient(String name) {
        ClientModel client = context.getRealm().getClientByClientId(name);
        return client != null && !client.isEnabled();
    }

    private static List<String> audience(AccessToken token) {
        return token.getAudience() == null ? List.of() : List.of(token.getAudience());
    }
}
