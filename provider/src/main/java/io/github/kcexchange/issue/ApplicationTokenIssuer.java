// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.claim.decided.AuthorizedParty;
import io.github.kcexchange.decide.ApplicationTokenEnd;
import io.github.kcexchange.decide.TargetsAreReached;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.setup.mapper.ClaimMapping;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Issues the token of an application's exchange, for the approved subject and chain of actors. */
public final class ApplicationTokenIssuer {

    /** The event's detail with the name of a required claim that is missing. */
    private static final String REQUIRED_CLAIM = "required_claim";

    private final OAuth2GrantType.Context context;
    private final TokenDrafts drafts;
    private final IssuedClaims claims;

    public ApplicationTokenIssuer(OAuth2GrantType.Context context) {
        this.context = context;
        this.drafts = new TokenDrafts(context);
        this.claims = new IssuedClaims(context.getSession());
    }

    /**
     * Issues the token.
     *
     * @param presented the claims that may be carried into the issued token
     * @param restrictedScopes the scopes to which a client policy restricts the token, or null for no restriction
     */
    public Outcome<IssuedToken> issue(
            ApplicationApproval approval,
            SubjectIdentity subject,
            PresentedClaims presented,
            @Nullable Set<String> restrictedScopes) {
        if (!drafts.hasScopes(approval.scope(), subject.user())) {
            return Outcome.rejected(Problem.SCOPE_NOT_GRANTED);
        }
        ClientSessionContext clientSession = session(approval, subject, restrictedScopes);
        if (!new Consent(context).covers(subject.user(), clientSession)) {
            return Outcome.rejected(Problem.CONSENT_MISSING);
        }
        return carried(clientSession, presented)
                .then(carried -> issue(approval, subject, carried, drafts.draft(clientSession, restrictedScopes)));
    }

    /** Reads the claims before the token is drafted, so that a missing one costs no draft. */
    private Outcome<CarriedClaims> carried(ClientSessionContext clientSession, PresentedClaims presented) {
        CarriedClaims carried = CarriedClaims.read(ClaimMapping.of(clientSession), presented);
        String missing = carried.missing();
        if (missing == null) {
            return Outcome.passed(carried);
        }
        context.getEvent().detail(REQUIRED_CLAIM, missing);
        return Outcome.rejected(Problem.REQUIRED_CLAIM_MISSING);
    }

    private Outcome<IssuedToken> issue(
            ApplicationApproval approval,
            SubjectIdentity subject,
            CarriedClaims carried,
            AccessTokenResponseBuilder draft) {
        if (approval.targets().isEmpty()) {
            claims.removeKeycloakClients(draft.getAccessToken());
        }
        return TargetsAreReached.among(reached(draft, approval), approval.targets(), approval.allowedAudiences())
                .then(audience -> CertificateBinding.bind(draft.getAccessToken(), context, subject.certificateBound())
                        .then(bound -> ApplicationTokenEnd.of(bound.getIat(), bound.getExp(), approval))
                        .then(end -> {
                            claims.narrowAudience(draft.getAccessToken(), approval, audience);
                            write(draft, approval, subject, carried, end);
                            return Outcome.passed(IssuedToken.of(draft, approval.requested(), audience));
                        }));
    }

    private ClientSessionContext session(
            ApplicationApproval approval, SubjectIdentity subject, @Nullable Set<String> restrictedScopes) {
        ExchangeSessions sessions = new ExchangeSessions(context);
        return subject.userSession() == null
                ? sessions.open(subject.user(), approval.scope(), restrictedScopes)
                : sessions.copy(subject.userSession(), approval.scope(), restrictedScopes);
    }

    /**
     * The audience of an ID token is the requesting client, whatever its scopes lead to (OpenID Connect Core, section
     * 2).
     */
    private List<String> reached(AccessTokenResponseBuilder draft, ApplicationApproval approval) {
        return approval.requested() == IssuedKind.ID_TOKEN
                ? List.of(context.getClient().getClientId())
                : drafts.reached(draft.getAccessToken(), approval.targets());
    }

    /** Writes the carried claims first, so that they never replace a claim that the exchange decides. */
    private void write(
            AccessTokenResponseBuilder draft,
            ApplicationApproval approval,
            SubjectIdentity subject,
            CarriedClaims carried,
            long end) {
        AccessToken token = draft.getAccessToken();
        carried.writeToAccessToken(
                token, AbstractOIDCProtocolMapper.getShouldUseLightweightToken(context.getSession()));
        token.exp(end);
        describe(token, approval, subject);
        if (approval.requested() == IssuedKind.ID_TOKEN) {
            draft.generateIDToken();
            carried.writeToIdToken(draft.getIdToken());
            describe(draft.getIdToken(), token, approval, subject);
        }
    }

    private void describe(AccessToken token, ApplicationApproval approval, SubjectIdentity subject) {
        claims.markOrigin(token, TokenOrigin.APPLICATION);
        boolean withoutSession = claims.dropTransientSession(token);
        if (withoutSession) {
            context.getEvent().session((String) null);
        }
        // Keycloak looks up the user of a token without a session by its sub, which a mapper may have written.
        if (withoutSession || token.getSubject() == null) {
            token.subject(subject.user().getId());
        }
        claims.setAuthentication(token, subject.claims());
        AuthorizedParty.set(token, context.getClient().getClientId());
        claims.setProvenance(token, approval);
        claims.restrictActors(token, token.getId(), context.getClient());
    }

    private void describe(IDToken token, AccessToken replaced, ApplicationApproval approval, SubjectIdentity subject) {
        claims.setAuthentication(token, subject.claims());
        claims.setProvenance(token, approval);
        claims.restrictActors(token, replaced.getId(), context.getClient());
        claims.narrowRoles(token, approval, context.getClient().getClientId());
        RequestedIdToken.replace(replaced, token);
    }
}
