// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.OtherIssuer.BOB_THERE;
import static io.github.kcexchange.decide.OtherIssuer.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link NoActorActsTwice} among the {@link ApplicationRules}. */
class NoActorActsTwiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent-sa"})
    void noActorActsTwiceUnderEitherOfItsNames(String earlier) {
        rejected(delegation().mayAct(NAMES_AGENT).chain("two", earlier), Problem.ACTOR_ACTS_TWICE);
    }

    @Test
    void aUserOfAClientIsNotThatClient() {
        assertThat(path(delegation().actor(BOB).mayAct(Map.of("sub", "bob-id")).chain("agent")))
                .isEqualTo("bob-id < agent");
    }

    @Test
    void anActorOfAnotherIssuerIsNotAnActorOfThisRealmOfTheSameName() {
        assertThat(path(delegation().mayAct(NAMES_AGENT).chainOf(ISSUER, Map.of("sub", "agent"))))
                .isEqualTo("agent < agent");
        rejected(
                delegation().mayAct(NAMES_AGENT).chainOf(ISSUER, Map.of("sub", "agent", "iss", Case.ISSUER)),
                Problem.ACTOR_ACTS_TWICE);
    }

    @Test
    void anActorOfAnotherIssuerActsOnce() {
        Policy policy = Policy.empty().actorRoles("helpers").subjectRoles("customer");
        Case exchange = delegation().externalActor(BOB, BOB_THERE).policy(policy);
        rejected(exchange.chainOf(ISSUER, Map.of("sub", "bob-there")), Problem.ACTOR_ACTS_TWICE);
        rejected(exchange.chain("bob-id"), Problem.ACTOR_ACTS_TWICE);
        assertThat(path(exchange.chainOf("https://third", Map.of("sub", "bob-there"))))
                .isEqualTo("bob-id < bob-there");
        assertThat(path(exchange.chainOf(ISSUER, Map.of("sub", "carol-there")))).isEqualTo("bob-id < carol-there");
    }
}
