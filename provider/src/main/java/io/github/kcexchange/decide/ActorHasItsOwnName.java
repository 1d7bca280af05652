// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import org.jspecify.annotations.Nullable;

/**
 * A client whose client id is the id of a user cannot be an actor. A {@code may_act} for that user would also name the
 * client, and {@code act} would name the user.
 */
final class ActorHasItsOwnName implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        if (!facts.ambiguousActor()) {
            return null;
        }
        return facts.subject().mayAct() == null ? Problem.DELEGATION_NOT_ALLOWED : Problem.ACTOR_NOT_NAMED_BY_MAY_ACT;
    }
}
