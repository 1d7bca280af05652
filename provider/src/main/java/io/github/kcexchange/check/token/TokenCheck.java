// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.check.facts.PartyReader;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ClaimLimits;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.realm.url.RealmIssuer;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.PresentedToken;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.use.facts.ActorChainValidity;
import io.github.kcexchange.use.facts.ClientAtIssue;
import io.github.kcexchange.use.facts.ExternalSubjectValidity;
import io.github.kcexchange.use.facts.GatewayValidity;
import io.github.kcexchange.use.facts.ServiceAccountOwner;
import io.github.kcexchange.use.facts.TrustedClaims;
import io.github.kcexchange.use.facts.UnverifiedToken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Verifies a subject or actor token. For a token of this realm, Keycloak's own code checks signature, issuer, kind,
 * time, revocation, not-before, session, user and client. This class then checks the other parties and objects that the
 * token depends on, the proof of possession, and the chain of actors. {@link ExternalTokenCheck} verifies a token of
 * another issuer.
 */
public final class TokenCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel requester;
    private final PartyReader parties;
    private final ExternalTokenCheck externalTokens;

    public TokenCheck(KeycloakSession session, ClientModel requester, PartyReader parties) {
        this.session = session;
        this.parties = parties;
        this.realm = session.getContext().getRealm();
        this.requester = requester;
        this.externalTokens = new ExternalTokenCheck(session, requester, parties);
    }

    /**
     * Returns the verified token, or the reason for the rejection.
     *
     * @param purpose whether the token is the subject token or the actor token, which selects the problem to report
     */
    public Outcome<CheckedToken> verify(PresentedToken token, TokenPurpose purpose) {
        return isOfAnotherIssuer(token) ? externalTokens.verify(token.text(), purpose) : ofThisRealm(token, purpose);
    }

    /** Only the type {@code jwt} can be a token of another issuer. The {@code iss} only selects the check. */
    private boolean isOfAnotherIssuer(PresentedToken token) {
        return token.kind() == PresentedKind.JWT
                && UnverifiedToken.issuerIn(token.text().value())
                        .filter(issuer -> !issuer.equals(RealmIssuer.of(session, realm)))
                        .isPresent();
    }

    private Outcome<CheckedToken> ofThisRealm(PresentedToken token, TokenPurpose purpose) {
        CheckedIdentity identity = TokenHeader.namesSignature(token.text()) ? identity(token) : null;
        if (identity == null || !StatedOrigin.isUnambiguous(token.text(), identity.token()) || !isValid(identity)) {
            return Outcome.rejected(purpose.invalid());
        }
        Problem unproven = new ProofOfPossession(session).problemOf(identity.token(), purpose);
        return unproven == null ? withChain(token.kind(), identity, purpose) : Outcome.rejected(unproven);
    }

    /** Keycloak's checks set the token's client as the client of the request. The requester must be restored. */
    private @Nullable CheckedIdentity identity(PresentedToken token) {
        try {
            return token.kind() == PresentedKind.ID_TOKEN
                    ? new IdTokenCheck(session, requester).identityIn(token.text())
                    : new AccessTokenCheck(session).identityIn(token.text());
        } finally {
            session.getContext().setClient(requester);
        }
    }

    /**
     * Keycloak still accepts a token in the second of its {@code exp}. A token that is issued for it would already be
     * expired.
     */
    private boolean isValid(CheckedIdentity identity) {
        AccessToken token = identity.token();
        return token.getExp() != null
                && token.getExp() > Time.currentTimeMillis() / 1000
                && ClientAtIssue.received(token, identity.client(), session)
                && ServiceAccountOwner.permits(realm, identity.user(), token.getIat())
                && new GatewayValidity(session, realm).isValid(token.getOtherClaims(), token.getIat())
                && new ExternalSubjectValidity(session, realm).isValid(token);
    }

    /** A chain with too many actors is a malformed {@code act}, also if it is nested too deep to be copied. */
    private Outcome<CheckedToken> withChain(PresentedKind kind, CheckedIdentity identity, TokenPurpose purpose) {
        Map<String, Object> claims = identity.token().getOtherClaims();
        if (!claims.containsKey(TokenMarks.ACT)) {
            return copyable(identity, null, purpose);
        }
        ActorChain chain = kind == PresentedKind.ID_TOKEN ? null : TrustedClaims.actors(identity.token());
        if (chain == null) {
            return Outcome.rejected(purpose.actInvalid());
        }
        return new ActorChainValidity(session, realm)
                        .isValid(chain, identity.token().getIat())
                ? copyable(identity, chain, purpose)
                : Outcome.rejected(purpose.chainInvalid());
    }

    private Outcome<CheckedToken> copyable(CheckedIdentity identity, @Nullable ActorChain chain, TokenPurpose purpose) {
        return ClaimLimits.areKeptBy(identity.token().getOtherClaims())
                ? Outcome.passed(checked(identity, chain))
                : Outcome.rejected(purpose.invalid());
    }

    private CheckedToken checked(CheckedIdentity identity, @Nullable ActorChain chain) {
        AccessToken token = identity.token();
        VerifiedToken facts = new VerifiedToken(
                token.getIssuer(),
                parties.of(identity.user(), identity.client()),
                token.getAudience() == null ? List.of() : List.of(token.getAudience()),
                token.getIat(),
                token.getExp(),
                chain,
                MayAct.in(token.getOtherClaims()),
                TrustedClaims.gateway(token),
                TrustedClaims.externalSubject(token),
                ImpersonatedSession.is(identity.userSession()));
        return new CheckedToken(facts, identity);
    }
}
