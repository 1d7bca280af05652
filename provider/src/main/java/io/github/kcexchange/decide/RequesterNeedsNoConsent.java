// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/** Nobody stands behind a gateway who could consent, so an application that asks for consent gets none. */
final class RequesterNeedsNoConsent implements RequesterRule {

    @Override
    public @Nullable Problem problemOf(Requester requester) {
        return requester.needsConsent() ? Problem.CONSENT_MISSING : null;
    }
}
