// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** A stolen subject token and an actor token of somebody else do not make a delegation, unless a policy says so. */
final class ActorTokenBelongsToTheApplication implements ExchangeRule {

    @Override
    public @Nullable Problem problemOf(ExchangeFacts facts) {
        VerifiedToken actor = facts.actor();
        if (actor == null || actor.party().clientId().equals(facts.requester().clientId())) {
            return null;
        }
        return PermittingPolicy.in(facts)
                        .filter(DelegationPolicy::foreignActorToken)
                        .isPresent()
                ? null
                : Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT;
    }
}
