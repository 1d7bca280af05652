// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** A token that a client exchanged for another client's service account identifies neither a person nor that client. */
final class ActorIsAPersonOrTheClientItself implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean borrowed = actor != null && actor.party().kind() == Party.Kind.OTHER_SERVICE_ACCOUNT;
        return borrowed ? Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT : null;
    }
}
