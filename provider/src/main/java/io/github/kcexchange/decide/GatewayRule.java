// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** One condition of a gateway credential's exchange. The class name states the rule as a sentence. */
interface GatewayRule {
    /** Returns the problem, or null if the rule is met. */
    @Nullable
    Problem problemOf(GatewayFacts facts);
}
