// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * {@code may_act} refers to the party that existed when the subject token was issued. A party that was created later is
 * a different one, even if it has the same client id.
 */
final class NamedActorExistedAtIssue implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        boolean createdLater = acting != null
                && facts.subject().mayAct() != null
                && acting.createdAt() > facts.subject().issuedAt();
        return createdLater ? Problem.ACTOR_NOT_NAMED_BY_MAY_ACT : null;
    }
}
