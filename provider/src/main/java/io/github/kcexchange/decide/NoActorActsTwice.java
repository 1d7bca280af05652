// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** No actor appears twice in a chain, since that would be a loop. */
final class NoActorActsTwice implements ApplicationRule {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        ActorChain chain = facts.subject().chain();
        boolean twice =
                acting != null && chain != null && chain.links().stream().anyMatch(link -> acting.isNamed(link.sub()));
        return twice ? Problem.ACTOR_ACTS_TWICE : null;
    }
}
