// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** A stolen subject token and an actor token of somebody else do not make a delegation, unless a policy says so. */
final class ActorTokenBelongsToTheApplication implements ApplicationRule {

    /** Policies that do not accept an actor token of another client have no part in the permission for one. */
    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean belongs = actor == null
                || actor.party().clientId().equals(facts.requester().clientId());
        return belongs || PermittedByPolicy.isGiven(facts) ? null : Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT;
    }
}
