// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/** If a token is bound to a certificate, its holder can use it only with that certificate (RFC 8705, section 3). */
final class BoundTokenHasItsCertificate implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        return use.proven() || !use.door().kind().isUsedByTheHolder() ? null : Denial.UNPROVEN;
    }
}
