// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.claim.decided.AuthorizedParty;
import io.github.kcexchange.claim.decided.SecondMembers;
import io.github.kcexchange.decide.GatewayTokenEnd;
import io.github.kcexchange.decide.TargetsAreReached;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayApproval;
import io.github.kcexchange.shared.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;

/**
 * Issues a gateway's access token. The gateway's claims are set after all mappers, so that no mapper can change them.
 */
public final class GatewayTokenIssuer {

    private final OAuth2GrantType.Context context;
    private final TokenDrafts drafts;
    private final IssuedClaims claims;

    public GatewayTokenIssuer(OAuth2GrantType.Context context) {
        this.context = context;
        this.drafts = new TokenDrafts(context);
        this.claims = new IssuedClaims(context.getSession());
    }

    /**
     * Issues the token.
     *
     * @param restrictedScopes the scopes to which a client policy restricts the token, or null for no restriction
     */
    public Outcome<IssuedToken> issue(GatewayApproval approval, @Nullable Set<String> restrictedScopes) {
        UserModel serviceAccount = context.getSession()
                .users()
                .getUserById(context.getRealm(), approval.gateway().serviceAccountId());
        if (serviceAccount == null) {
            // Another request has just deleted it.
            return Outcome.rejected(Problem.SERVICE_ACCOUNT_DISABLED);
        }
        if (!drafts.hasScopes(approval.scope(), serviceAccount)) {
            return Outcome.rejected(Problem.SCOPE_NOT_GRANTED);
        }
        ClientSessionContext clientSession =
                new ExchangeSessions(context).open(serviceAccount, approval.scope(), restrictedScopes);
        AccessTokenResponseBuilder draft = drafts.draft(clientSession, restrictedScopes);
        AccessToken token = draft.getAccessToken();
        return TargetsAreReached.among(drafts.reached(token, approval.targets()), approval.targets())
                .then(audience -> CertificateBinding.bind(token, context, false)
                        .then(bound -> GatewayTokenEnd.of(bound.getIat(), approval.notAfter()))
                        .then(end -> {
                            token.exp(end);
                            describe(token, approval);
                            return Outcome.passed(IssuedToken.of(draft, IssuedKind.ACCESS_TOKEN, audience));
                        }));
    }

    private void describe(AccessToken token, GatewayApproval approval) {
        claims.markOrigin(token, TokenOrigin.GATEWAY_CREDENTIAL);
        claims.narrowAudience(token, approval.targets());
        token.setSessionId(null);
        // Keycloak looks up the user of a token without a session by its sub, which a mapper may have written.
        token.subject(approval.gateway().serviceAccountId());
        context.getEvent().session((String) null);
        SecondMembers.removeFrom(token);
        claims.setActors(token, null);
        claims.restrictActors(token, token.getId(), context.getClient());
        claims.setExternalSubject(token, null);
        AuthorizedParty.set(token, context.getClient().getClientId());
        claims.setGateway(token, approval.gateway().claims());
    }
}
