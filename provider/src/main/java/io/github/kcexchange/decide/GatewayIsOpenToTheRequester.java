// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.text.NameList;
import org.jspecify.annotations.Nullable;

/**
 * If a gateway is bound to applications, only these applications can exchange its credentials. The gateway itself
 * cannot do so without one of them, even if the list has its own client id.
 */
final class GatewayIsOpenToTheRequester implements Rule<GatewayFacts> {

    @Override
    public @Nullable Problem problemOf(GatewayFacts facts) {
        NameList bound = facts.gateway().applications();
        Requester requester = facts.requester();
        boolean open = bound.isEmpty() || (!requester.isGateway() && bound.contains(requester.clientId()));
        return open ? null : Problem.GATEWAY_NOT_OPEN_TO_CLIENT;
    }
}
