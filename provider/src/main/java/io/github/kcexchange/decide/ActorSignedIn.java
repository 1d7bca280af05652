// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** If an administrator opened the actor's session by impersonation, {@code act} would name a user who is not acting. */
final class ActorSignedIn implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean opened = actor != null && actor.openedByAdministrator();
        return opened ? Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR : null;
    }
}
