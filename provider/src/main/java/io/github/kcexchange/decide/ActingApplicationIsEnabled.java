// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * An application whose service account is disabled gets no tokens of its own, so it does not act without one either.
 * Every token in which it acts is invalid. With an actor token, the acting party is enabled: the check of that token
 * requires it.
 *
 * <p>The answer tells the application about its own account only. Keycloak tells it the same if it requests a token of
 * its own.
 */
final class ActingApplicationIsEnabled implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        return acting == null || acting.enabled() ? null : Problem.ACTOR_SERVICE_ACCOUNT_DISABLED;
    }
}
