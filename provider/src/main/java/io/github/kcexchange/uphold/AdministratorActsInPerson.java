// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import io.github.kcexchange.shared.TokenOrigin;
import org.jspecify.annotations.Nullable;

/**
 * An application that holds an administrator's token administers no more than it may by itself, unless the realm allows
 * it. A gateway's own token is for the gateway's roles.
 */
final class AdministratorActsInPerson implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        boolean standsIn = use.place().door().opensKeycloak()
                && use.marks().areOurs()
                && use.marks().origin() != TokenOrigin.GATEWAY_CREDENTIAL
                && use.administersForAnother()
                && !use.actorsAllowed();
        return standsIn ? Denial.ISSUED_FOR_AN_ADMINISTRATOR : null;
    }
}
