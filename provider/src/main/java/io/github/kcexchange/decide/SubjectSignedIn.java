// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A session that an administrator opened in the user's place says nothing of what the user wants. */
final class SubjectSignedIn implements ApplicationRule {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        return facts.subject().openedByAdministrator() ? Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR : null;
    }
}
