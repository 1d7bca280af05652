// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayFacts;
import org.jspecify.annotations.Nullable;

/** A gateway has no user who could consent, so an application that requires consent cannot get it. */
final class RequesterNeedsNoConsent implements Rule<GatewayFacts> {

    @Override
    public @Nullable Problem problemOf(GatewayFacts facts) {
        return facts.requester().needsConsent() ? Problem.CONSENT_MISSING : null;
    }
}
