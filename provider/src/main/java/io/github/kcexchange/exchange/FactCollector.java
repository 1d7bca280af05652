// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.check.facts.AmbiguousActor;
import io.github.kcexchange.check.facts.ConsentFacts;
import io.github.kcexchange.check.facts.PartyFacts;
import io.github.kcexchange.check.facts.PolicyDecision;
import io.github.kcexchange.check.facts.RealmOptionFacts;
import io.github.kcexchange.check.token.CheckedToken;
import io.github.kcexchange.decide.ActingParty;
import io.github.kcexchange.decide.PermittingPolicies;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedToken;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Collects the facts of an application's exchange. Only this class determines the acting party and its permission. */
final class FactCollector {

    private final OAuth2GrantType.Context context;
    private final Requester requester;
    private final PolicyDecision policies;
    private final PartyFacts parties;

    FactCollector(OAuth2GrantType.Context context, Requester requester, PolicyDecision policies, PartyFacts parties) {
        this.context = context;
        this.requester = requester;
        this.policies = policies;
        this.parties = parties;
    }

    ApplicationFacts of(CheckedTokens tokens) {
        CheckedToken actorToken = tokens.actor();
        VerifiedToken subject = tokens.subject().facts();
        VerifiedToken actor = actorToken == null ? null : actorToken.facts();
        Party acting = ActingParty.in(subject, actor, () -> parties.of(context.getClient()));
        DelegationPermission permission =
                PermittingPolicies.among(policies.delegations(), requester, acting, subject.party());
        return new ApplicationFacts(
                requester,
                ApplicationClient.acceptedAudiences(context.getClient()),
                subject,
                actor,
                acting,
                acting != null && AmbiguousActor.is(context.getSession(), context.getRealm(), acting, subject.mayAct()),
                permission,
                permission != null && permission.consentNeeded() && hasConsent(tokens.subject()),
                RealmOptionFacts.of(context.getRealm()));
    }

    private boolean hasConsent(CheckedToken subject) {
        return ConsentFacts.isGiven(context.getSession(), subject.user(), context.getClient());
    }
}
