// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** One condition of an application's exchange. The class name states the rule as a sentence. */
interface ApplicationRule {

    /** Returns the problem, or null if the rule is met. */
    @Nullable
    Problem problemOf(ApplicationFacts facts);
}
