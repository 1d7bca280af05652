// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A session that an administrator opened in the user's place says nothing of what the user wants. */
final class SubjectSignedIn implements ExchangeRule {

    @Override
    public @Nullable Problem problemOf(ExchangeFacts facts) {
        return facts.subject().openedByAdministrator() ? Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR : null;
    }
}
