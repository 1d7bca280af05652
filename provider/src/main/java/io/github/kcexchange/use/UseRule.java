// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/** One condition for the use of a token. The class name states the rule as a sentence. */
interface UseRule {

    /** Returns the denial, or null if the rule is met. */
    @Nullable
    Denial denialOf(TokenUse use);
}
