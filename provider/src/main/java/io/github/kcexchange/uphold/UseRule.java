// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import org.jspecify.annotations.Nullable;

/** One condition of a token's use, named as the sentence that it enforces. */
interface UseRule {

    /** The denial, or null if the rule is met. */
    @Nullable
    Denial denialOf(TokenUse use);
}
