// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.text.NameList;
import org.jspecify.annotations.Nullable;

/** A gateway that is bound to applications is open to these only; then its credential alone opens nothing. */
final class GatewayIsOpenToTheRequester implements GatewayRule {

    @Override
    public @Nullable Problem problemOf(GatewayFacts facts) {
        NameList bound = facts.gateway().applications();
        boolean open = bound.isEmpty() || bound.contains(facts.requester().clientId());
        return open ? null : Problem.GATEWAY_NOT_OPEN_TO_CLIENT;
    }
}
