// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import org.jspecify.annotations.Nullable;

/** Keycloak's own grants issue tokens without {@code act} and {@code may_act}, for any token that has them. */
final class DelegationIsNeverLost implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        return use.place().door().issues() && use.marks().nameActors() ? Denial.CARRIES_DELEGATION : null;
    }
}
