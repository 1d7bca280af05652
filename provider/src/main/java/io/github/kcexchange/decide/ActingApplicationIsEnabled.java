// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import org.jspecify.annotations.Nullable;

/**
 * An application whose service account is disabled gets no tokens of its own, so it does not act without one either.
 * Every token in which it acts is invalid.
 */
final class ActingApplicationIsEnabled implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        return facts.actorDisabled() ? Problem.ACTOR_GONE : null;
    }
}
