// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.check.facts.PartyReader;
import io.github.kcexchange.check.issuer.ExternalIdentity;
import io.github.kcexchange.check.issuer.IssuerTokenCheck;
import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.realm.url.RealmIssuer;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.text.PlainText;
import io.github.kcexchange.use.facts.ActorChainValidity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Verifies a token of a trusted issuer, and reads its facts in the terms of this realm. The linked user is the party.
 * The token has no session in this realm. Marks of this extension in the token do not count, because another issuer
 * wrote them.
 */
final class ExternalTokenCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel application;
    private final PartyReader parties;

    ExternalTokenCheck(KeycloakSession session, ClientModel application, PartyReader parties) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.application = application;
        this.parties = parties;
    }

    Outcome<CheckedToken> verify(TokenText text, TokenPurpose purpose) {
        if (!TokenHeader.isUnderstood(text)) {
            return Outcome.rejected(Problem.EXTERNAL_TOKEN_MALFORMED, purpose.parameter());
        }
        IssuerTokenCheck check = new IssuerTokenCheck(session, application);
        return naming(check.verify(text), purpose)
                .then(identity -> proven(identity, purpose)
                        .then(checked -> naming(check.requireFirstUse(identity), purpose)
                                .then(used -> Outcome.passed(checked))));
    }

    /** Names the parameter with the token, because all problems of such tokens share one description. */
    private static Outcome<ExternalIdentity> naming(Outcome<ExternalIdentity> outcome, TokenPurpose purpose) {
        return outcome instanceof Outcome.Rejected<ExternalIdentity> rejected
                ? Outcome.rejected(rejected.problem(), purpose.parameter())
                : outcome;
    }

    private Outcome<CheckedToken> proven(ExternalIdentity identity, TokenPurpose purpose) {
        Problem unproven = new ProofOfPossession(session).problemOf(identity.token(), purpose);
        return unproven == null ? withChain(identity, purpose) : Outcome.rejected(unproven);
    }

    private Outcome<CheckedToken> withChain(ExternalIdentity identity, TokenPurpose purpose) {
        Map<String, Object> claims = identity.token().getOtherClaims();
        if (!claims.containsKey(TokenMarks.ACT)) {
            return Outcome.passed(checked(identity, null));
        }
        ActorChain chain = ActorChain.readOf(identity.subject().issuer(), claims.get(TokenMarks.ACT))
                .orElse(null);
        if (chain == null || !chain.links().stream().allMatch(ExternalTokenCheck::canBeLookedUp)) {
            return Outcome.rejected(purpose.actInvalid());
        }
        return new ActorChainValidity(session, realm).isValid(chain, issuedAt(identity.token()))
                ? Outcome.passed(checked(identity, chain))
                : Outcome.rejected(purpose.chainInvalid());
    }

    private static boolean canBeLookedUp(Actor actor) {
        return PlainText.is(actor.sub()) && (actor.clientId() == null || PlainText.is(actor.clientId()));
    }

    private CheckedToken checked(ExternalIdentity identity, @Nullable ActorChain chain) {
        AccessToken token = identity.token();
        VerifiedToken facts = new VerifiedToken(
                RealmIssuer.of(session, realm),
                parties.of(identity.user(), application),
                token.getAudience() == null ? List.of() : List.of(token.getAudience()),
                issuedAt(token),
                token.getExp() == null ? Long.MAX_VALUE : token.getExp(),
                chain,
                MayAct.in(token.getOtherClaims()),
                Map.of(),
                identity.subject(),
                false);
        return new CheckedToken(facts, new CheckedIdentity(token, identity.user(), application, null));
    }

    /** A token that does not say when it was issued counts as older than every actor. */
    private static long issuedAt(AccessToken token) {
        return token.getIat() == null ? 0 : token.getIat();
    }
}
