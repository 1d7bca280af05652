// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * The subject token was issued to the application or is addressed to it. A client that only found a token cannot
 * exchange it.
 */
final class ApplicationReceivedTheSubjectToken implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        VerifiedToken subject = facts.subject();
        boolean received = subject.party().clientId().equals(facts.requester().clientId())
                || !Collections.disjoint(subject.audience(), facts.acceptedAudiences());
        return received ? null : Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION;
    }
}
