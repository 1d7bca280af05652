// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.List;

/** All rules of an application's exchange, in the order of evaluation. The tokens are already verified. */
public final class ApplicationRules {

    private static final RulesInOrder<ApplicationFacts> IN_ORDER = new RulesInOrder<>(List.of(
            new ApplicationReceivedTheSubjectToken(),
            new SubjectSignedIn(),
            new ActorHasNoActorItself(),
            new ActorSignedIn(),
            new ActorIsAPersonOrTheClientItself(),
            new ActorIsNotTheSubject(),
            new ActorHasItsOwnName(),
            new MayActNamesTheActor(),
            new NamedActorExistedAtIssue(),
            new ActingApplicationIsEnabled(),
            new ActorTokenBelongsToTheApplication(),
            new DelegationIsAllowed(),
            new PoliciesLeaveALifespan(),
            new NoActorActsTwice(),
            new ChainIsShortEnough()));

    private ApplicationRules() {}

    /** Returns the approval, or the problem of the first rule that is not met. */
    public static Outcome<ApplicationApproval> judge(ApplicationFacts facts, ApplicationRequest request) {
        return IN_ORDER.judge(facts).then(allowed -> Outcome.passed(approval(allowed, request)));
    }

    private static ApplicationApproval approval(ApplicationFacts facts, ApplicationRequest request) {
        DelegationPermission permission = facts.permission();
        return new ApplicationApproval(
                request.requested(),
                ScopeWithoutOfflineAccess.of(request.scope()),
                request.targets(),
                permission == null ? null : permission.audiences(),
                IssuedChain.of(facts),
                earliestEnd(facts),
                permission == null ? null : permission.maxLifespan(),
                facts.subject().gatewayClaims(),
                facts.subject().externalSubject());
    }

    /** The issued token never expires later than the tokens that it was issued for (RFC 8693, section 5). */
    private static long earliestEnd(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        long subjectEnd = facts.subject().expiresAt();
        return actor == null ? subjectEnd : Math.min(subjectEnd, actor.expiresAt());
    }
}
