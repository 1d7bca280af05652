// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** A stolen subject token and an actor token of somebody else do not make a delegation, unless a policy says so. */
final class ActorTokenBelongsToTheApplication implements ExchangeRule {

    /** Policies that do not accept an actor token of another client have no part in the permission for one. */
    @Override
    public @Nullable Problem problemOf(ExchangeFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean belongs = actor == null
                || actor.party().clientId().equals(facts.requester().clientId());
        return belongs || PermittedByPolicy.isGiven(facts) ? null : Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT;
    }
}
