// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/**
 * An administrator must switch the exchange on for an application. A gateway may always exchange its credential,
 * because it has no other grant.
 */
final class ExchangeIsEnabled implements Rule<Requester> {

    @Override
    public @Nullable Problem problemOf(Requester requester) {
        return requester.exchangeEnabled() || requester.isGateway() ? null : Problem.GRANT_NOT_ENABLED;
    }
}
