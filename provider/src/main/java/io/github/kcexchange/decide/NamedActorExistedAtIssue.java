// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A {@code may_act} means who was there when the subject token was issued: whoever came later is somebody else, though
 * of the same client id.
 */
final class NamedActorExistedAtIssue implements ApplicationRule {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        boolean cameLater = acting != null
                && facts.subject().mayAct() != null
                && acting.since() > facts.subject().issuedAt();
        return cameLater ? Problem.ACTOR_NOT_NAMED_BY_MAY_ACT : null;
    }
}
