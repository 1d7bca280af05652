// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.check.facts.AmbiguousActor;
import io.github.kcexchange.check.facts.ApplicationConsent;
import io.github.kcexchange.check.facts.CurrentActor;
import io.github.kcexchange.check.facts.PartyReader;
import io.github.kcexchange.check.facts.PolicyDecision;
import io.github.kcexchange.check.facts.RealmOptionsReader;
import io.github.kcexchange.check.token.CheckedToken;
import io.github.kcexchange.decide.ActingParty;
import io.github.kcexchange.decide.PermittingPolicies;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Collects the facts of an application's exchange. Only this class determines the acting party and its permission. */
final class FactCollector {

    private final OAuth2GrantType.Context context;
    private final Requester requester;
    private final PolicyDecision policies;
    private final PartyReader parties;

    FactCollector(OAuth2GrantType.Context context, Requester requester, PolicyDecision policies, PartyReader parties) {
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
        DelegationPermission permission = permission(acting == null ? currentActor(subject) : acting, subject);
        return new ApplicationFacts(
                requester,
                ApplicationClient.acceptedAudiences(context.getClient()),
                subject,
                actor,
                acting,
                acting != null && AmbiguousActor.is(context.getSession(), context.getRealm(), acting, subject.mayAct()),
                permission,
                permission != null && permission.consentNeeded() && hasConsent(tokens.subject()),
                RealmOptionsReader.of(context.getRealm()));
    }

    private @Nullable DelegationPermission permission(@Nullable Party actor, VerifiedToken subject) {
        return PermittingPolicies.among(policies.delegations(), requester, actor, subject.party());
    }

    /**
     * Without an acting party, the limits of the policies for the current actor still apply. Otherwise, the application
     * could remove them by a second exchange of its own token.
     */
    private @Nullable Party currentActor(VerifiedToken subject) {
        return policies.delegations().isEmpty()
                ? null
                : CurrentActor.of(context.getClient(), subject, context.getSession(), parties);
    }

    private boolean hasConsent(CheckedToken subject) {
        return ApplicationConsent.isGiven(context.getSession(), subject.user(), context.getClient());
    }
}
