// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import org.junit.jupiter.api.Test;

/** Tests {@link ChainIsShortEnough} among the {@link ApplicationRules}. */
class ChainIsShortEnoughTest {

    @Test
    void fiveActorsAreAllowedAndSixAreNot() {
        assertThat(path(delegation().mayAct(NAMES_AGENT).chain("d", "c", "b", "a")))
                .isEqualTo("agent < d < c < b < a");
        rejected(delegation().mayAct(NAMES_AGENT).chain("e", "d", "c", "b", "a"), Problem.CHAIN_TOO_LONG);
    }

    @Test
    void aChainThatTheRealmNoLongerAllowsIsRejectedWithoutANewActorToo() {
        rejected(impersonation().chain("b", "a").options(1, false), Problem.CHAIN_TOO_LONG);
    }

    @Test
    void aDepthOfZeroPermitsNoChain() {
        Policy policy = agentForCustomers().maxDepth(0);
        rejected(delegation().policy(policy), Problem.CHAIN_TOO_LONG);
        rejected(delegation().mayAct(NAMES_AGENT).policy(policy), Problem.CHAIN_TOO_LONG);
        rejected(impersonation().mayAct(NAMES_AGENT).policy(policy), Problem.CHAIN_TOO_LONG);
        rejected(delegation().mayAct(NAMES_AGENT).options(0, false), Problem.CHAIN_TOO_LONG);
        rejected(impersonation().chain("a").options(0, false), Problem.CHAIN_TOO_LONG);
        assertThat(granted(impersonation().options(0, false)).chain()).isNull();
    }

    @Test
    void aPolicyShortensTheChainAndNeverLengthensIt() {
        rejected(delegation().chain("a").policy(agentForCustomers().maxDepth(1)), Problem.CHAIN_TOO_LONG);
        rejected(
                delegation()
                        .chain("b", "a")
                        .policy(agentForCustomers().maxDepth(9))
                        .options(2, false),
                Problem.CHAIN_TOO_LONG);
        assertThat(path(delegation().chain("a").policy(agentForCustomers().maxDepth(2))))
                .isEqualTo("agent < a");
    }
}
