// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/** A delegated token cannot administer a realm or an account, unless the realm allows it. */
final class ActorsStayOutOfKeycloak implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        boolean forbidden = use.door().kind().opensKeycloak() && use.marks().delegated() && !use.actorsAllowed();
        return forbidden ? Denial.DELEGATED : null;
    }
}
