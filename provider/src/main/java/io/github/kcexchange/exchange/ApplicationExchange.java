// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.accept.ApplicationRequestReader;
import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.check.facts.ClientPolicies;
import io.github.kcexchange.check.facts.PartyReader;
import io.github.kcexchange.check.facts.PolicyDecision;
import io.github.kcexchange.check.token.CheckedToken;
import io.github.kcexchange.check.token.OneTokenPerSession;
import io.github.kcexchange.check.token.TokenCheck;
import io.github.kcexchange.check.token.TokenPurpose;
import io.github.kcexchange.decide.ApplicationRules;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.issue.ApplicationTokenIssuer;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.issue.SubjectIdentity;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import java.util.Optional;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The steps of an exchange of a user's or a client's token by an application: accept, check, decide, issue. */
final class ApplicationExchange implements Exchange<ApplicationRequest> {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;

    ApplicationExchange(OAuth2GrantType.Context context, ExchangeForm sent) {
        this.context = context;
        this.sent = sent;
    }

    @Override
    public ExchangeMode mode() {
        return sent.namesActor() ? ExchangeMode.DELEGATION : ExchangeMode.IMPERSONATION;
    }

    @Override
    public Outcome<ApplicationRequest> accept(CompleteForm form) {
        return ApplicationRequestReader.read(form);
    }

    @Override
    public Outcome<IssuedToken> exchange(ApplicationRequest request, Requester requester, Report report) {
        PolicyDecision policies = ClientPolicies.evaluate(context, sent);
        PartyReader parties =
                new PartyReader(context.getSession(), !policies.delegations().isEmpty());
        FactCollector facts = new FactCollector(context, requester, policies, parties);
        return check(request, parties)
                .then(tokens -> decide(facts.of(tokens), tokens, request, report)
                        .then(approval -> issue(approval, tokens, policies)));
    }

    /**
     * Verifies the actor token first. Keycloak's checks store their result in the session, and later steps need the
     * result of the subject token there.
     */
    private Outcome<CheckedTokens> check(ApplicationRequest request, PartyReader parties) {
        TokenCheck check = new TokenCheck(context.getSession(), context.getClient(), parties);
        return actor(request, check)
                .then(actor -> check.verify(request.subject(), TokenPurpose.SUBJECT)
                        .then(subject -> Outcome.passed(new CheckedTokens(subject, actor.orElse(null)))));
    }

    private static Outcome<Optional<CheckedToken>> actor(ApplicationRequest request, TokenCheck check) {
        return request.actor() == null
                ? Outcome.passed(Optional.empty())
                : check.verify(request.actor(), TokenPurpose.ACTOR)
                        .then(actor ->
                                OneTokenPerSession.require(request.subject().text(), actor))
                        .then(actor -> Outcome.passed(Optional.of(actor)));
    }

    private static Outcome<ApplicationApproval> decide(
            ApplicationFacts facts, CheckedTokens tokens, ApplicationRequest request, Report report) {
        report.parties(facts.subject().party(), tokens.subject().claims().getSessionId(), facts.acting());
        report.externalSubject(facts.subject().externalSubject());
        return ApplicationRules.judge(facts, request).then(approval -> {
            report.chain(approval.chain());
            return Outcome.passed(approval);
        });
    }

    private Outcome<IssuedToken> issue(ApplicationApproval approval, CheckedTokens tokens, PolicyDecision policies) {
        CheckedToken subject = tokens.subject();
        SubjectIdentity identity = new SubjectIdentity(
                subject.user(), subject.userSession(), subject.claims(), tokens.areCertificateBound());
        return new ApplicationTokenIssuer(context)
                .issue(approval, identity, tokens.claims(), policies.restrictedScopes());
    }
}
