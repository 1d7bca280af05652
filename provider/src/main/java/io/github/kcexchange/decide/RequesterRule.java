// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import org.jspecify.annotations.Nullable;

/** One condition that a client must meet before its tokens are checked. */
interface RequesterRule {

    /** Returns the problem, or null if the rule is met. */
    @Nullable
    Problem problemOf(Requester requester);
}
