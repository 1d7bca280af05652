// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.decide.FiveMinutes;
import io.github.kcexchange.decide.TargetsAreReached;
import io.github.kcexchange.shared.GatewayClaims;
import io.github.kcexchange.shared.GatewayGrant;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.TokenTypes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;

/**
 * Issues a gateway's access token through Keycloak's own token manager: its scopes, mappers, roles, DPoP binding and
 * signature are Keycloak's; what makes it a gateway's token is set behind the mappers, so that none can change it.
 */
public final class GatewayTokenIssuer {

    private final OAuth2GrantType.Context context;
    private final TokenManager tokens;

    public GatewayTokenIssuer(OAuth2GrantType.Context context) {
        this.context = context;
        this.tokens = (TokenManager) context.getTokenManager();
    }

    /**
     * Issues the token.
     *
     * @param restrictedScopes what a client policy restricts the scopes to, or null
     */
    public Outcome<IssuedToken> issue(GatewayGrant grant, @Nullable Set<String> restrictedScopes) {
        UserModel serviceAccount = context.getSession()
                .users()
                .getUserById(context.getRealm(), grant.gateway().serviceAccountId());
        if (!TokenManager.isValidScope(context.getSession(), grant.scope(), context.getClient(), serviceAccount)) {
            return Outcome.refused(Problem.SCOPE_NOT_GRANTED);
        }
        ClientSessionContext clientSession =
                new TransientSession(context).open(serviceAccount, grant.scope(), restrictedScopes);
        clientSession.setAttribute(Constants.GRANT_TYPE, context.getGrantType());
        TokenManager.AccessTokenResponseBuilder builder = tokens.responseBuilder(
                        context.getRealm(),
                        context.getClient(),
                        context.getEvent(),
                        context.getSession(),
                        clientSession.getClientSession().getUserSession(),
                        clientSession)
                .generateAccessToken();
        return finish(builder, grant);
    }

    private Outcome<IssuedToken> finish(TokenManager.AccessTokenResponseBuilder builder, GatewayGrant grant) {
        AccessToken token = builder.getAccessToken();
        return TargetsAreReached.among(audience(token), grant.targets())
                .then(audience -> CertificateBinding.bind(token, context).then(bound -> {
                    narrow(token, grant, audience);
                    describe(token, grant);
                    return Outcome.passed(new IssuedToken(answer(builder), audience));
                }));
    }

    private static List<String> audience(AccessToken token) {
        return token.getAudience() == null ? List.of() : List.of(token.getAudience());
    }

    private static void narrow(AccessToken token, GatewayGrant grant, List<String> audience) {
        if (!grant.targets().isEmpty()) {
            token.audience(audience.toArray(String[]::new));
            token.getResourceAccess().keySet().retainAll(audience);
        }
    }

    private void describe(AccessToken token, GatewayGrant grant) {
        token.exp(FiveMinutes.after(token.getIat(), grant.notAfter()));
        token.setSessionId(null);
        context.getEvent().session((String) null);
        token.getOtherClaims().keySet().removeAll(Set.of("act", "may_act"));
        GatewayClaims.of(grant.gateway()).forEach(token::setOtherClaims);
    }

    private static AccessTokenResponse answer(TokenManager.AccessTokenResponseBuilder builder) {
        AccessTokenResponse answer = builder.build();
        AccessToken token = builder.getAccessToken();
        answer.setExpiresIn(token.getExp() - token.getIat());
        answer.setOtherClaims(OAuth2Constants.ISSUED_TOKEN_TYPE, TokenTypes.ACCESS_TOKEN);
        return answer;
    }
}
