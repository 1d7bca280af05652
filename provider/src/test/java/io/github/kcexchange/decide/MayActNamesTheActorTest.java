// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.OtherIssuer.ALICE_THERE;
import static io.github.kcexchange.decide.OtherIssuer.BOB_THERE;
import static io.github.kcexchange.decide.OtherIssuer.ISSUER;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests {@link MayActNamesTheActor} and {@link NamedActor} among the {@link ApplicationRules}. */
class MayActNamesTheActorTest {

    static List<Map<String, Object>> namesTheAgent() {
        return List.of(
                NAMES_AGENT,
                Map.of("sub", "agent"),
                Map.of("sub", "agent-sa"),
                Map.of("client_id", "agent"),
                Map.of("sub", "agent", "iss", Case.ISSUER),
                Map.of("sub", "agent", "exp", 1, "aud", "nobody", "nbf", 9));
    }

    @ParameterizedTest
    @MethodSource("namesTheAgent")
    void everyPresentIdentityMemberMustMatch(Map<String, Object> claim) {
        assertThat(path(delegation().mayAct(claim))).isEqualTo("agent");
    }

    static List<Object> namesNoPartyOfTheExchange() {
        Map<String, Object> nullSub = new HashMap<>();
        nullSub.put("sub", null);
        Map<String, Object> nullIssuer = new HashMap<>(NAMES_AGENT);
        nullIssuer.put("iss", null);
        return Arrays.asList(
                null,
                "agent",
                5,
                true,
                List.of(NAMES_AGENT),
                Map.of(),
                nullSub,
                Map.of("iss", Case.ISSUER),
                Map.of("email", "agent@example.com"),
                Map.of("sub", "other"),
                Map.of("sub", List.of("agent")),
                Map.of("sub", "agent", "client_id", "other"),
                Map.of("sub", "other", "client_id", "agent"),
                Map.of("sub", "agent", "iss", "https://elsewhere"),
                nullIssuer,
                Map.of("sub", "agent", "iss", 5),
                Map.of("sub", "agent", "iss", List.of(Case.ISSUER)),
                Map.of("client_id", 1));
    }

    @ParameterizedTest
    @MethodSource("namesNoPartyOfTheExchange")
    void aMayActThatDoesNotNameTheActorRejectsTheExchange(Object claim) {
        rejected(delegation().mayAct(claim), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @ParameterizedTest
    @MethodSource("namesNoPartyOfTheExchange")
    void withoutAnActorTheApplicationItselfMustBeNamed(Object claim) {
        rejected(impersonation().mayAct(claim), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void anApplicationThatIsNamedAndSendsNoActorIsTheActor() {
        assertThat(path(impersonation().mayAct(NAMES_AGENT))).isEqualTo("agent");
    }

    @Test
    void noPolicyAllowsWhatMayActForbids() {
        rejected(
                delegation().mayAct(Map.of("sub", "other")).policy(agentForCustomers()),
                Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void aUserActorIsNamedByItsIdAndNotByItsClient() {
        assertThat(path(delegation().actor(BOB).mayAct(Map.of("sub", "bob-id"))))
                .isEqualTo("bob-id");
        rejected(delegation().actor(BOB).mayAct(Map.of("sub", "agent")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void thePartyThatMayActNamesContinuesTheChain() {
        assertThat(path(delegation().mayAct(NAMES_AGENT).chain("two", "one"))).isEqualTo("agent < two < one");
        assertThat(path(impersonation().mayAct(NAMES_AGENT).chain("two", "one")))
                .isEqualTo("agent < two < one");
    }

    @Test
    void noOtherPartyContinuesTheChain() {
        Map<String, Object> namesAnEarlierActor = Map.of("sub", "two");
        rejected(delegation().mayAct(namesAnEarlierActor).chain("two", "one"), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(impersonation().mayAct(namesAnEarlierActor).chain("two", "one"), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void mayActOfAnotherIssuerNamesAnActorOfThisRealm() {
        assertThat(path(delegation().external(ALICE_THERE).mayAct(NAMES_AGENT))).isEqualTo("agent");
        assertThat(path(delegation().external(ALICE_THERE).mayAct(Map.of("sub", "agent", "iss", Case.ISSUER))))
                .isEqualTo("agent");
        rejected(
                delegation().external(ALICE_THERE).mayAct(Map.of("sub", "agent", "iss", ISSUER)),
                Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void mayActNamesAnActorOfAnotherIssuerInTheTermsOfThatIssuer() {
        Case exchange = delegation().external(ALICE_THERE).externalActor(BOB, BOB_THERE);
        assertThat(path(exchange.mayAct(Map.of("sub", "bob-there")))).isEqualTo("bob-id");
        assertThat(path(exchange.mayAct(Map.of("sub", "bob-there", "iss", ISSUER))))
                .isEqualTo("bob-id");
        assertThat(path(exchange.mayAct(Map.of("sub", "bob-id")))).isEqualTo("bob-id");
        rejected(
                exchange.mayAct(Map.of("sub", "bob-there", "iss", "https://third")),
                Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(exchange.mayAct(Map.of("sub", "bob-there", "client_id", "agent")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        Map<String, Object> nullIssuer = new HashMap<>(Map.of("sub", "bob-there"));
        nullIssuer.put("iss", null);
        rejected(exchange.mayAct(nullIssuer), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(exchange.mayAct(Map.of("sub", "bob-there", "iss", 5)), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(exchange.mayAct(Map.of("iss", ISSUER)), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        rejected(exchange.mayAct("bob-there"), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
    }

    @Test
    void mayActOfThisRealmNamesAnActorOfAnotherIssuerOnlyWithItsIssuer() {
        Case exchange = delegation().externalActor(BOB, BOB_THERE);
        rejected(exchange.mayAct(Map.of("sub", "bob-there")), Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        assertThat(path(exchange.mayAct(Map.of("sub", "bob-there", "iss", ISSUER))))
                .isEqualTo("bob-id");
    }
}
