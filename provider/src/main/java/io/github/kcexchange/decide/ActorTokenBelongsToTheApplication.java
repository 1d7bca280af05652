// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/**
 * The actor token was issued to the application, unless a policy accepts actor tokens of other clients. An attacker
 * with a stolen subject token cannot complete it with a third party's actor token.
 */
final class ActorTokenBelongsToTheApplication implements Rule<ApplicationFacts> {

    /**
     * Policies that do not accept an actor token of another client do not count towards the permission for such a
     * token.
     */
    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean belongs = actor == null
                || actor.party().clientId().equals(facts.requester().clientId());
        return belongs || PermittedByPolicy.isGiven(facts) ? null : Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT;
    }
}
