// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/** No actor appears twice in a chain, since that would be a loop. */
final class NoActorActsTwice implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        ActorChain chain = facts.subject().chain();
        boolean twice = acting != null
                && chain != null
                && chain.links().stream().anyMatch(link -> isActing(link, acting, facts));
        return twice ? Problem.ACTOR_ACTS_TWICE : null;
    }

    private static boolean isActing(Actor link, Party acting, ApplicationFacts facts) {
        if (link.isOf(facts.subject().issuer())) {
            return acting.isNamedBy(link.sub());
        }
        ExternalSubject external = facts.externalActor();
        return external != null
                && external.issuer().equals(link.issuer())
                && external.sub().equals(link.sub());
    }
}
