// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/** The actor and the subject are different parties. */
final class ActorIsNotTheSubject implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        String subject = facts.subject().party().userId();
        boolean same = acting != null && subject != null && subject.equals(acting.userId());
        return same ? Problem.ACTOR_IS_THE_SUBJECT : null;
    }
}
