// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests {@link DelegationIsAllowed} and {@link PermittedByPolicy} among the {@link ApplicationRules}. */
class DelegationIsAllowedTest {

    @Test
    void withoutMayActAndPolicyNoActorMayAct() {
        rejected(delegation(), Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyAllowsAClientToAct() {
        assertThat(path(delegation().policy(agentForCustomers()))).isEqualTo("agent");
    }

    @Test
    void aPolicyAllowsActorsWithARoleForSubjectsInAGroup() {
        Policy policy = Policy.empty().actorRoles("helpers").subjectGroups("/staff");
        assertThat(path(delegation().actor(BOB).policy(policy))).isEqualTo("bob-id");
    }

    @Test
    void aPolicyForAClientDoesNotApplyToItsUsers() {
        rejected(delegation().actor(BOB).policy(agentForCustomers()), Problem.DELEGATION_NOT_ALLOWED);
    }

    static List<Policy> policiesThatNameNoPartyOfTheExchange() {
        return List.of(
                Policy.empty(),
                Policy.empty().actorClients("agent"),
                Policy.empty().actorRoles("agents"),
                Policy.empty().subjectRoles("customer"),
                Policy.empty().actorClients("other").subjectRoles("customer"),
                Policy.empty().actorClients("agent").subjectRoles("other"),
                Policy.empty().actorClients("agent").subjectGroups("/other"));
    }

    @ParameterizedTest
    @MethodSource("policiesThatNameNoPartyOfTheExchange")
    void aPolicyThatDoesNotNameBothAllowsNothing(Policy policy) {
        rejected(delegation().policy(policy), Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyWithAnInvalidLimitAllowsNothing() {
        rejected(delegation().policy(agentForCustomers().maxLifespan(0)), Problem.DELEGATION_NOT_ALLOWED);
        assertThat(path(delegation().policy(agentForCustomers().maxLifespan(1))))
                .isEqualTo("agent");
    }

    @Test
    void aPolicyThatRequiresConsentAllowsOnlyAnExchangeWithConsent() {
        Case exchange = delegation().policy(agentForCustomers().consentNeeded());
        rejected(exchange, Problem.DELEGATION_NOT_ALLOWED);
        assertThat(path(exchange.consented())).isEqualTo("agent");
    }

    @Test
    void consentIsNeededIfOneOfThemRequiresIt() {
        Case exchange = delegation()
                .policy(agentForCustomers())
                .policy(agentForCustomers().consentNeeded());
        rejected(exchange, Problem.DELEGATION_NOT_ALLOWED);
        assertThat(path(exchange.consented())).isEqualTo("agent");
    }
}
