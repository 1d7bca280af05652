// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** No person stands behind a gateway, so an application that asks for consent cannot get any. */
final class RequesterNeedsNoConsent implements GatewayRule {

    @Override
    public @Nullable Problem problemOf(GatewayFacts facts) {
        return facts.requester().needsConsent() ? Problem.CONSENT_MISSING : null;
    }
}
