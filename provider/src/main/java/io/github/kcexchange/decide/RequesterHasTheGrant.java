// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/** An application exchanges only after an administrator switched it on; a gateway does nothing else. */
final class RequesterHasTheGrant implements RequesterRule {

    @Override
    public @Nullable Problem problemOf(Requester requester) {
        return requester.grantEnabled() || requester.isGateway() ? null : Problem.GRANT_NOT_ENABLED;
    }
}
