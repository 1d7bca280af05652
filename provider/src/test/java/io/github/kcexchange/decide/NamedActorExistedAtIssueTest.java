// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Party;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link NamedActorExistedAtIssue} among the {@link ApplicationRules}. */
class NamedActorExistedAtIssueTest {

    @Test
    void aClientCreatedAfterTheTokenIsADifferentClient() {
        Party later = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 401, true);
        rejected(delegation().actor(later).mayAct(NAMES_AGENT), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Policy policy = Policy.empty().actorClients("agent").subjectRoles("customer");
        assertThat(path(delegation().actor(later).policy(policy))).isEqualTo("agent");
    }

    @Test
    void aClientCreatedInTheSameSecondAsTheTokenIsTheSameClient() {
        Party sameSecond = new Party("agent-sa", "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 400, true);
        assertThat(path(delegation().actor(sameSecond).mayAct(NAMES_AGENT))).isEqualTo("agent");
    }
}
