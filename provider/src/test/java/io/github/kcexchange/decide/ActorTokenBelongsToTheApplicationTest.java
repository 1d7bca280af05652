// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Party;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorTokenBelongsToTheApplication} among the {@link ApplicationRules}. */
class ActorTokenBelongsToTheApplicationTest {

    @Test
    void anActorTokenOfAnotherClientIsRejected() {
        Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        rejected(delegation().actor(other).mayAct(Map.of("sub", "other")), Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
    }

    @Test
    void aPolicyMayAcceptAnActorTokenOfAnotherClient() {
        Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        Policy policy = Policy.empty().actorClients("other").subjectRoles("customer");
        rejected(delegation().actor(other).policy(policy), Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
        assertThat(path(delegation().actor(other).policy(policy.foreignActorToken())))
                .isEqualTo("other");
    }

    @Test
    void aForeignActorTokenNeedsTheConsentThatAPolicyRequires() {
        Party other = new Party("other-sa", "other", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        Case exchange = delegation()
                .actor(other)
                .policy(Policy.empty()
                        .actorClients("other")
                        .subjectRoles("customer")
                        .foreignActorToken()
                        .consentNeeded());
        rejected(exchange, Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
        assertThat(path(exchange.consented())).isEqualTo("other");
    }
}
