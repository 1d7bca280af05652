// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Party;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorIsAPersonOrTheClientItself} among the {@link ApplicationRules}. */
class ActorIsAPersonOrTheClientItselfTest {

    private final Party borrowed = new Party(
            "other-sa", "agent", Party.Kind.OTHER_SERVICE_ACCOUNT, Set.of("agents"), Set.of("/robots"), 0, true);

    @Test
    void anActorThatIsAnotherClientsServiceAccountIsRejectedEvenIfNamed() {
        rejected(delegation().actor(borrowed), Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        rejected(
                delegation().actor(borrowed).mayAct(Map.of("sub", "other-sa")),
                Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        rejected(
                delegation().actor(borrowed).mayAct(Map.of("client_id", "agent")),
                Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
    }

    @Test
    void noPolicyAcceptsAnotherClientsServiceAccount() {
        Policy policy = Policy.empty()
                .actorClients("agent", "other")
                .actorRoles("agents")
                .subjectRoles("customer")
                .foreignActorToken();
        rejected(delegation().actor(borrowed).policy(policy), Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
    }

    @Test
    void aSubjectMayBeAnotherClientsServiceAccount() {
        assertThat(granted(impersonation().subject(borrowed))).isNotNull();
    }
}
