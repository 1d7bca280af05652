// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import org.jspecify.annotations.Nullable;

/** A gateway bound to applications is open to these only, and then its credential alone opens nothing. */
final class GatewayIsOpenToTheRequester {

    @Nullable
    Problem problemOf(Requester requester, VerifiedGateway gateway) {
        boolean open =
                gateway.applications().isEmpty() || gateway.applications().contains(requester.clientId());
        return open ? null : Problem.GATEWAY_NOT_OPEN_TO_CLIENT;
    }
}
