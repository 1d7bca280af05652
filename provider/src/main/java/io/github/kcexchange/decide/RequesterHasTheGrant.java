// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/**
 * An administrator must switch the exchange on for an application. A gateway may always exchange its credential,
 * because that is its only grant.
 */
final class RequesterHasTheGrant implements Rule<Requester> {

    @Override
    public @Nullable Problem problemOf(Requester requester) {
        return requester.grantEnabled() || requester.isGateway() ? null : Problem.GRANT_NOT_ENABLED;
    }
}
