// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import org.jspecify.annotations.Nullable;

/**
 * The user opened the subject token's session. A session that an administrator opened by impersonation is not the
 * user's request.
 */
final class SubjectSignedIn implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        return facts.subject().openedByAdministrator() ? Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR : null;
    }
}
