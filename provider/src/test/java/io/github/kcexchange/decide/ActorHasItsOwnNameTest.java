// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.Policy.agentForCustomers;

import io.github.kcexchange.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorHasItsOwnName} among the {@link ApplicationRules}. */
class ActorHasItsOwnNameTest {

    /** With the id of a user as its client id, a client could be mistaken for that user. */
    @Test
    void anActorThatCouldBeMistakenForAnotherPartyIsRejected() {
        rejected(delegation().mayAct(NAMES_AGENT).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(delegation().mayAct(Map.of("sub", "agent")).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(impersonation().mayAct(NAMES_AGENT).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(delegation().policy(agentForCustomers()).ambiguousActor(), Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void anActorThatCouldBeMistakenForAnotherPartyIsRejectedUnderEveryOptionOfTheRealm() {
        rejected(
                delegation().mayAct(NAMES_AGENT).options(5, true).ambiguousActor(), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }
}
