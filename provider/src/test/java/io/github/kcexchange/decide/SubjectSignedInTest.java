// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.rejected;

import io.github.kcexchange.problem.Problem;
import org.junit.jupiter.api.Test;

/** Tests {@link SubjectSignedIn} among the {@link ApplicationRules}. */
class SubjectSignedInTest {

    @Test
    void aSubjectTokenOfASessionThatAnAdministratorOpenedIsRejected() {
        rejected(impersonation().subjectOfAnAdministratorsSession(), Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
        rejected(
                delegation().mayAct(NAMES_AGENT).subjectOfAnAdministratorsSession(),
                Problem.SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR);
    }

    @Test
    void theApplicationLearnsNothingAboutTheSessionOfATokenItNeverReceived() {
        rejected(
                impersonation().audience("elsewhere").subjectOfAnAdministratorsSession(),
                Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }
}
