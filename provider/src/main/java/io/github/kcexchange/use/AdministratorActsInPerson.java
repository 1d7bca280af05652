// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.claim.TokenOrigin;
import org.jspecify.annotations.Nullable;

/**
 * An application with an administrator's token can administer only what it can administer with its own roles, unless
 * the realm allows more. This rule does not apply to a gateway's own token, which has the gateway's roles.
 */
final class AdministratorActsInPerson implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        boolean exceeds = use.door().kind().opensKeycloak()
                && use.marks().areOfThisExtension()
                && use.marks().origin() != TokenOrigin.GATEWAY_CREDENTIAL
                && use.exceedsApplication()
                && !use.actorsAllowed();
        return exceeds ? Denial.ISSUED_FOR_AN_ADMINISTRATOR : null;
    }
}
