// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;
import org.jspecify.annotations.Nullable;

/**
 * Matching policies with a lifespan of 0 permit no token. A policy that the extension cannot read has this lifespan. Its
 * other limits are unknown, so it also stops a delegation that {@code may_act} or another policy permits.
 */
final class PoliciesLeaveALifespan implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        DelegationPermission permission = facts.permission();
        Integer lifespan = permission == null ? null : permission.maxLifespan();
        return lifespan == null || lifespan > 0 ? null : Problem.DELEGATION_NOT_ALLOWED;
    }
}
