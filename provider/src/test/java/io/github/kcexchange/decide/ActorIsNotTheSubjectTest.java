// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.AGENT;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Party;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link ActorIsNotTheSubject} among the {@link ApplicationRules}. */
class ActorIsNotTheSubjectTest {

    @Test
    void noPartyActsForItself() {
        rejected(delegation().subject(AGENT).policy(agentForCustomers()), Problem.ACTOR_IS_THE_SUBJECT);
    }

    @Test
    void anApplicationThatMayActNamesDoesNotActForItselfEither() {
        rejected(impersonation().subject(AGENT).mayAct(NAMES_AGENT), Problem.ACTOR_IS_THE_SUBJECT);
    }

    @Test
    void twoPartiesWithoutAUserAreNotTheSameParty() {
        Party client = new Party(null, "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        Party other = new Party(null, "web", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        assertThat(path(impersonation().subject(other).actor(client).mayAct(NAMES_AGENT)))
                .isEqualTo("agent");
    }
}
