// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.decide.FiveMinutes;
import io.github.kcexchange.decide.TargetsAreReached;
import io.github.kcexchange.shared.GatewayClaims;
import io.github.kcexchange.shared.GatewayGrant;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.TokenKind;
import io.github.kcexchange.shared.TokenOrigin;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;

/** Issues a gateway's access token; what makes it a gateway's is set behind the mappers, so that none can change it. */
public final class GatewayTokenIssuer {

    private final OAuth2GrantType.Context context;
    private final TokenDraft drafts;
    private final IssuedClaims claims;

    public GatewayTokenIssuer(OAuth2GrantType.Context context) {
        this.context = context;
        this.drafts = new TokenDraft(context);
        this.claims = new IssuedClaims(context.getSession());
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
        if (!drafts.hasScopes(grant.scope(), serviceAccount)) {
            return Outcome.refused(Problem.SCOPE_NOT_GRANTED);
        }
        ClientSessionContext clientSession =
                new ExchangeSession(context).open(serviceAccount, grant.scope(), restrictedScopes);
        AccessTokenResponseBuilder draft = drafts.draft(clientSession);
        AccessToken token = draft.getAccessToken();
        return TargetsAreReached.among(TokenDraft.audience(token), grant.targets())
                .then(audience -> CertificateBinding.bind(token, context, false).then(bound -> {
                    describe(token, grant);
                    return Outcome.passed(IssuedToken.of(draft, TokenKind.ACCESS_TOKEN, audience));
                }));
    }

    private void describe(AccessToken token, GatewayGrant grant) {
        claims.origin(token, TokenOrigin.GATEWAY_CREDENTIAL);
        claims.narrow(token, grant.targets());
        token.exp(FiveMinutes.after(token.getIat(), grant.notAfter()));
        token.setSessionId(null);
        context.getEvent().session((String) null);
        claims.actors(token, null);
        claims.client(token);
        claims.gateway(token, GatewayClaims.of(grant.gateway()));
    }
}
