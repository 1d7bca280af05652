// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/**
 * A token with {@code act} or {@code may_act} cannot be exchanged by Keycloak's own grants, which would drop these
 * claims.
 */
final class DelegationIsNeverLost implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        return use.door().kind().issues() && use.marks().nameActors() ? Denial.CARRIES_DELEGATION : null;
    }
}
