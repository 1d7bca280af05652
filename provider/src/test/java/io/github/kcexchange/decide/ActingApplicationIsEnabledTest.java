// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.rejected;

import io.github.kcexchange.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests {@link ActingApplicationIsEnabled} among the {@link ApplicationRules}. */
class ActingApplicationIsEnabledTest {

    @Test
    void anApplicationWithADisabledServiceAccountDoesNotAct() {
        rejected(impersonation().mayAct(NAMES_AGENT).disabledActor(), Problem.ACTOR_SERVICE_ACCOUNT_DISABLED);
    }

    /** To enable the service account would not help then. */
    @Test
    void anApplicationThatMayActDoesNotNameIsRejectedForThatReason() {
        rejected(impersonation().mayAct(Map.of("sub", "another")).disabledActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }
}
