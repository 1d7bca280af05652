// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/**
 * Keycloak's own grants ignore the restrictions of an exchanged token, so they may not issue another token for it. The
 * same applies to verifiable credentials, which do not end with the token.
 */
final class OnlyTheExchangeIssuesForAnExchangedToken implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        boolean exchanged = use.marks().origin() != null || use.marks().ofGateway();
        return use.door().kind().issuesAnything() && exchanged ? Denial.ISSUED_BY_AN_EXCHANGE : null;
    }
}
