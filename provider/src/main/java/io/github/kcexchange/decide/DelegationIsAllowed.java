// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import org.jspecify.annotations.Nullable;

/** An actor may act only if the subject token's {@code may_act} names it, or if a delegation policy permits it. */
final class DelegationIsAllowed implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        boolean allowed =
                facts.acting() == null || facts.subject().mayAct() != null || PermittedByPolicy.isGiven(facts);
        return allowed ? null : Problem.DELEGATION_NOT_ALLOWED;
    }
}
