// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.rejected;

import io.github.kcexchange.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorSignedIn} among the {@link ApplicationRules}. */
class ActorSignedInTest {

    @Test
    void anActorTokenOfASessionThatAnAdministratorOpenedIsRejected() {
        rejected(
                delegation().mayAct(Map.of("sub", "bob-id")).actorOfAnAdministratorsSession(BOB),
                Problem.ACTOR_SESSION_OPENED_BY_ADMINISTRATOR);
    }
}
