// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One condition of an exchange. The class name states the rule as a sentence.
 *
 * @param <F> the facts that the rule is about
 */
interface Rule<F> {

    /** Returns the problem, or null if the rule is met. */
    @Nullable
    Problem problemOf(F facts);
}
