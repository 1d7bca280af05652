// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** An administrator in a user's place is not that user: {@code act} would name somebody who does nothing. */
final class ActorSignedIn implements ApplicationRule {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken actor = facts.actor();
        boolean opened = actor != null && actor.openedByAdministrator();
        return opened ? Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR : null;
    }
}
