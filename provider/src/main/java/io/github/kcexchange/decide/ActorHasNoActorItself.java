// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** An actor token with its own {@code act} would hide the real actor (RFC 8693, section 4.1). */
final class ActorHasNoActorItself implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        return actor == null || actor.chain() == null ? null : Problem.ACTOR_TOKEN_IS_DELEGATED;
    }
}
