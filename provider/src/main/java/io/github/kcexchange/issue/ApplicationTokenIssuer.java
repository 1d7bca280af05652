// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.decide.ApplicationTokenEnd;
import io.github.kcexchange.decide.TargetsAreReached;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.TokenOrigin;
import io.github.kcexchange.text.TokenKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;

/** Issues the token of an application's exchange, for the approved subject and chain of actors. */
public final class ApplicationTokenIssuer {

    private final OAuth2GrantType.Context context;
    private final TokenDraft drafts;
    private final IssuedClaims claims;

    public ApplicationTokenIssuer(OAuth2GrantType.Context context) {
        this.context = context;
        this.drafts = new TokenDraft(context);
        this.claims = new IssuedClaims(context.getSession());
    }

    /**
     * Issues the token.
     *
     * @param restrictedScopes the scopes to which a client policy restricts the token, or null for no restriction
     */
    public Outcome<IssuedToken> issue(
            ApplicationApproval approval, SubjectIdentity subject, @Nullable Set<String> restrictedScopes) {
        if (!drafts.hasScopes(approval.scope(), subject.user())) {
            return Outcome.refused(Problem.SCOPE_NOT_GRANTED);
        }
        ClientSessionContext clientSession = session(approval, subject, restrictedScopes);
        if (!new Consent(context).covers(subject.user(), clientSession)) {
            return Outcome.refused(Problem.CONSENT_MISSING);
        }
        AccessTokenResponseBuilder draft = drafts.draft(clientSession);
        if (approval.targets().isEmpty()) {
            claims.removeKeycloakClients(draft.getAccessToken());
        }
        return TargetsAreReached.among(reached(draft, approval), approval.targets(), approval.allowedAudiences())
                .then(audience -> CertificateBinding.bind(draft.getAccessToken(), context, subject.certificateBound())
                        .then(bound -> {
                            describe(draft, approval, subject);
                            return Outcome.passed(IssuedToken.of(draft, approval.requested(), audience));
                        }));
    }

    private ClientSessionContext session(
            ApplicationApproval approval, SubjectIdentity subject, @Nullable Set<String> restrictedScopes) {
        ExchangeSession sessions = new ExchangeSession(context);
        return subject.userSession() == null
                ? sessions.open(subject.user(), approval.scope(), restrictedScopes)
                : sessions.copy(subject.userSession(), approval.scope(), restrictedScopes);
    }

    /**
     * The audience of an ID token is the requesting client, whatever its scopes lead to (OpenID Connect Core, section
     * 2).
     */
    private List<String> reached(AccessTokenResponseBuilder draft, ApplicationApproval approval) {
        return approval.requested() == TokenKind.ID_TOKEN
                ? List.of(context.getClient().getClientId())
                : TokenDraft.audience(draft.getAccessToken());
    }

    private void describe(AccessTokenResponseBuilder draft, ApplicationApproval approval, SubjectIdentity subject) {
        AccessToken token = draft.getAccessToken();
        claims.origin(token, TokenOrigin.APPLICATION);
        claims.narrowAudience(token, approval.targets());
        token.exp(ApplicationTokenEnd.of(token.getIat(), token.getExp(), approval));
        if (token.getSubject() == null) {
            token.subject(subject.user().getId());
        }
        if (claims.dropTransientSession(token)) {
            context.getEvent().session((String) null);
        }
        claims.authentication(token, subject.claims());
        claims.client(token);
        claims.provenance(token, approval);
        if (approval.requested() == TokenKind.ID_TOKEN) {
            draft.generateIDToken();
            // The ID token replaces the access token, which is not sent, so it takes over the access token's id.
            draft.getIdToken().id(token.getId());
            claims.authentication(draft.getIdToken(), subject.claims());
            claims.provenance(draft.getIdToken(), approval);
            claims.confirmation(draft.getIdToken(), token);
        }
    }
}
