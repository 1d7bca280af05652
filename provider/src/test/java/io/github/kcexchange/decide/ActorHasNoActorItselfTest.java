// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.AGENT;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.rejected;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.problem.Problem;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorHasNoActorItself} among the {@link ApplicationRules}. */
class ActorHasNoActorItselfTest {

    @Test
    void anActorTokenThatIsItselfDelegatedIsRejected() {
        ActorChain chain = ActorChain.startedBy(new Actor("someone", null));
        rejected(delegation().actor(AGENT, chain, 1000).mayAct(NAMES_AGENT), Problem.ACTOR_TOKEN_IS_DELEGATED);
    }
}
