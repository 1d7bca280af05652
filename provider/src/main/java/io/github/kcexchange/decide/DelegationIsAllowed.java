// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** An actor acts because the subject token's may_act names it, or because a policy lets it; there is no third way. */
final class DelegationIsAllowed implements ApplicationRule {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        boolean allowed =
                facts.acting() == null || facts.subject().mayAct() != null || PermittedByPolicy.isGiven(facts);
        return allowed ? null : Problem.DELEGATION_NOT_ALLOWED;
    }
}
