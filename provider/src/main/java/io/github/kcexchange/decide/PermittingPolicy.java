// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.Collections;
import java.util.Optional;

/** The first delegation policy that lets the acting party act for the subject; whoever it does not name, it shuts out. */
final class PermittingPolicy {

    private PermittingPolicy() {}

    static Optional<DelegationPolicy> in(ExchangeFacts facts) {
        ActingParty acting = ActingParty.in(facts);
        if (acting == null) {
            return Optional.empty();
        }
        return facts.policies().stream()
                .filter(PermittingPolicy::letsATokenLive)
                .filter(policy -> letsAct(policy, acting.party()))
                .filter(policy -> letsBeActedFor(policy, facts.subject().party()))
                .filter(policy -> !policy.consentNeeded() || facts.consented())
                .filter(policy -> policy.foreignActorToken() || !isForeign(facts))
                .findFirst();
    }

    /** A policy whose lifetime could not be read has none to give. */
    private static boolean letsATokenLive(DelegationPolicy policy) {
        Integer lifespan = policy.maxLifespan();
        return lifespan == null || lifespan > 0;
    }

    private static boolean letsAct(DelegationPolicy policy, Party actor) {
        return (actor.isClient() && policy.actorClients().contains(actor.clientId()))
                || !Collections.disjoint(policy.actorRoles(), actor.roles());
    }

    private static boolean letsBeActedFor(DelegationPolicy policy, Party subject) {
        return !Collections.disjoint(policy.subjectRoles(), subject.roles())
                || !Collections.disjoint(policy.subjectGroups(), subject.groups());
    }

    private static boolean isForeign(ExchangeFacts facts) {
        VerifiedToken actor = facts.actor();
        return actor != null
                && !actor.party().clientId().equals(facts.requester().clientId());
    }
}
