// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/**
 * A public client cannot authenticate, so it cannot be distinguished from an attacker who found a token (RFC 9700,
 * section 2.5).
 */
final class RequesterIsConfidential implements Rule<Requester> {

    @Override
    public @Nullable Problem problemOf(Requester requester) {
        return requester.confidential() ? null : Problem.APPLICATION_IS_PUBLIC;
    }
}
