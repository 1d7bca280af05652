// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.rejected;
import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationApproval;
import org.junit.jupiter.api.Test;

/** The limits of {@link PermittingPolicies} in the approvals of {@link ApplicationRules}. */
class LimitsOfPoliciesTest {

    @Test
    void theTightestOfThePoliciesThatPermitSetsEachLimit() {
        ApplicationApproval grant = granted(delegation()
                .policy(Policy.empty().actorClients("other").maxLifespan(1))
                .policy(agentForCustomers().audiences("x", "y").maxLifespan(90))
                .policy(agentForCustomers().audiences("y", "z").maxLifespan(60)));
        assertThat(grant.allowedAudiences()).containsExactly("y");
        assertThat(grant.maxLifespan()).isEqualTo(60);
    }

    @Test
    void policiesWithoutACommonAudienceAllowNone() {
        assertThat(granted(delegation()
                                .policy(agentForCustomers().audiences("x"))
                                .policy(agentForCustomers().audiences("z")))
                        .allowedAudiences())
                .isEmpty();
    }

    @Test
    void aPolicyLimitsWhatMayActPermits() {
        ApplicationApproval grant = granted(delegation()
                .mayAct(NAMES_AGENT)
                .policy(agentForCustomers().audiences("x").maxLifespan(60)));
        assertThat(grant.allowedAudiences()).containsExactly("x");
        assertThat(grant.maxLifespan()).isEqualTo(60);
        rejected(
                delegation()
                        .mayAct(NAMES_AGENT)
                        .chain("a")
                        .policy(agentForCustomers().maxDepth(1)),
                Problem.CHAIN_TOO_LONG);
    }

    @Test
    void aPolicyThatCannotBeReadStopsWhatMayActOrAnotherPolicyPermits() {
        rejected(
                delegation().mayAct(NAMES_AGENT).policy(agentForCustomers().maxLifespan(0)),
                Problem.DELEGATION_NOT_ALLOWED);
        rejected(
                delegation()
                        .policy(agentForCustomers().maxLifespan(0))
                        .policy(agentForCustomers().maxLifespan(60)),
                Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void aPolicyThatCannotBeReadStopsOnlyItsOwnParties() {
        ApplicationApproval grant = granted(delegation()
                .mayAct(NAMES_AGENT)
                .policy(Policy.empty()
                        .actorClients("other")
                        .subjectRoles("customer")
                        .maxLifespan(0)));
        assertThat(grant.maxLifespan()).isNull();
    }

    @Test
    void aMissingConsentRemovesNoLimitFromAnActorThatMayActNames() {
        ApplicationApproval grant = granted(delegation()
                .mayAct(NAMES_AGENT)
                .policy(agentForCustomers().maxLifespan(60).consentNeeded())
                .policy(agentForCustomers().maxLifespan(90)));
        assertThat(grant.maxLifespan()).isEqualTo(60);
    }

    @Test
    void noPolicyAppliesToAnExchangeWithoutActor() {
        ApplicationApproval grant = granted(
                impersonation().policy(agentForCustomers().audiences("x").maxLifespan(60)));
        assertThat(grant.allowedAudiences()).isNull();
        assertThat(grant.maxLifespan()).isNull();
    }
}
