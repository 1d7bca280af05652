// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange;

import io.github.kcexchange.accept.ApplicationRequestReader;
import io.github.kcexchange.check.ActorHasAnotherSession;
import io.github.kcexchange.check.CheckedToken;
import io.github.kcexchange.check.ClientPolicies;
import io.github.kcexchange.check.ConsentFacts;
import io.github.kcexchange.check.DelegationPolicies;
import io.github.kcexchange.check.ParameterLength;
import io.github.kcexchange.check.PartyFacts;
import io.github.kcexchange.check.RealmOptionFacts;
import io.github.kcexchange.check.RequesterFacts;
import io.github.kcexchange.check.TokenCheck;
import io.github.kcexchange.check.TokenRole;
import io.github.kcexchange.decide.ActingParty;
import io.github.kcexchange.decide.ExchangeRules;
import io.github.kcexchange.decide.PermittingPolicies;
import io.github.kcexchange.decide.Rules;
import io.github.kcexchange.issue.ApplicationTokenIssuer;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.issue.SubjectIdentity;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.ExchangeGrant;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedToken;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The whole way of an application's exchange: accept, check, decide, issue, report. */
final class ApplicationExchange {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;
    private final Report report;

    private ApplicationExchange(OAuth2GrantType.Context context, ExchangeForm sent, Report report) {
        this.context = context;
        this.sent = sent;
        this.report = report;
    }

    static Response answer(OAuth2GrantType.Context context, ExchangeForm sent) {
        ExchangeMode mode = sent.namesActor() ? ExchangeMode.DELEGATION : ExchangeMode.IMPERSONATION;
        try (Report report = new Report(context, mode, sent)) {
            Outcome<IssuedToken> outcome = new ApplicationExchange(context, sent, report).outcome();
            if (outcome instanceof Outcome.Passed<IssuedToken> passed) {
                return report.success(passed.value().answer(), passed.value().audience());
            }
            throw report.refusal((Outcome.Refused<IssuedToken>) outcome);
        }
    }

    private Outcome<IssuedToken> outcome() {
        return ApplicationRequestReader.read(sent, new ExchangeForm(context.getFormParams()), ParameterLength::greatest)
                .then(request -> Rules.mayExchange(RequesterFacts.of(context.getClient()))
                        .then(requester -> exchange(request, requester)));
    }

    /** The actor first: what Keycloak's checks leave in the session must be the subject's. */
    private Outcome<IssuedToken> exchange(ApplicationRequest request, Requester requester) {
        Set<String> restrictedScopes = ClientPolicies.ask(context);
        TokenCheck check = new TokenCheck(context.getSession(), context.getClient());
        return actor(request, check)
                .then(actor -> check.verify(request.subject(), TokenRole.SUBJECT)
                        .then(subject -> decide(request, requester, subject, actor.orElse(null))
                                .then(grant -> issue(grant, subject, actor.orElse(null), restrictedScopes))));
    }

    private static Outcome<Optional<CheckedToken>> actor(ApplicationRequest request, TokenCheck check) {
        return request.actor() == null
                ? Outcome.passed(Optional.empty())
                : check.verify(request.actor(), TokenRole.ACTOR)
                        .then(actor ->
                                ActorHasAnotherSession.than(request.subject().text(), actor))
                        .then(actor -> Outcome.passed(Optional.of(actor)));
    }

    private Outcome<ExchangeGrant> decide(
            ApplicationRequest request, Requester requester, CheckedToken subject, @Nullable CheckedToken actor) {
        VerifiedToken proven = subject.facts();
        VerifiedToken actorProven = actor == null ? null : actor.facts();
        Party acting =
                ActingParty.in(proven, actorProven, () -> new PartyFacts(context.getSession()).of(context.getClient()));
        report.parties(proven.party(), subject.claims().getSessionId(), acting);
        DelegationPermission permission = PermittingPolicies.among(
                DelegationPolicies.in(context.getSession()), requester, acting, proven.party());
        ExchangeFacts facts = new ExchangeFacts(
                requester,
                RequesterFacts.acceptedAudiences(context.getClient()),
                proven,
                actorProven,
                acting,
                permission,
                permission != null && permission.consentNeeded() && hasConsent(subject),
                RealmOptionFacts.of(context.getRealm()));
        return ExchangeRules.judge(facts, request);
    }

    private boolean hasConsent(CheckedToken subject) {
        return ConsentFacts.isGiven(context.getSession(), subject.user(), context.getClient());
    }

    private Outcome<IssuedToken> issue(
            ExchangeGrant grant,
            CheckedToken subject,
            @Nullable CheckedToken actor,
            @Nullable Set<String> restrictedScopes) {
        report.chain(grant.chain());
        boolean certificateBound = subject.isCertificateBound() || (actor != null && actor.isCertificateBound());
        SubjectIdentity identity =
                new SubjectIdentity(subject.user(), subject.userSession(), subject.claims(), certificateBound);
        return new ApplicationTokenIssuer(context).issue(grant, identity, restrictedScopes);
    }
}
