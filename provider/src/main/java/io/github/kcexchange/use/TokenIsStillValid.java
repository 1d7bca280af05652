// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/**
 * A token is not accepted after one of the parties or objects that it depends on has become invalid (docs/doors.md).
 */
final class TokenIsStillValid implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        return use.valid() ? null : Denial.ENDED;
    }
}
