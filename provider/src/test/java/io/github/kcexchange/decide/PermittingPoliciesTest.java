// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Policy.agentForCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.DelegationPermission;
import io.github.kcexchange.shared.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermittingPoliciesTest {

    private static final Party OTHER =
            new Party("other-sa", "other", Party.Kind.CLIENT, Set.of("agents"), Set.of(), 0, true);

    /**
     * Policies of every kind. Six permit the agent, with and without each limit. The others permit no party of the
     * exchange.
     */
    private static final List<Policy> ALL = List.of(
            agentForCustomers(),
            agentForCustomers().maxLifespan(30).maxDepth(4).audiences("orders", "invoices"),
            agentForCustomers().maxLifespan(60).maxDepth(2).audiences("invoices", "payroll"),
            agentForCustomers().foreignActorToken().audiences("orders"),
            Policy.empty().actorRoles("agents").subjectGroups("/staff").consentNeeded(),
            Policy.empty().maxLifespan(1).maxDepth(1).audiences("nowhere").consentNeeded(),
            agentForCustomers().maxLifespan(0).maxDepth(1).audiences("nowhere"),
            Policy.empty().actorClients("other").subjectRoles("customer").maxLifespan(1));

    private static DelegationPermission permission(List<Policy> policies) {
        return permission(policies, Case.AGENT);
    }

    private static DelegationPermission permission(List<Policy> policies, Party actor) {
        Case exchange = Case.delegation().actor(actor);
        policies.forEach(exchange::policy);
        return exchange.facts().permission();
    }

    static List<List<Policy>> subsets() {
        return IntStream.range(0, 1 << ALL.size())
                .mapToObj(members -> IntStream.range(0, ALL.size())
                        .filter(policy -> (members & 1 << policy) != 0)
                        .mapToObj(ALL::get)
                        .toList())
                .toList();
    }

    private static Stream<List<Policy>> orders(List<Policy> policies) {
        if (policies.isEmpty()) {
            return Stream.of(List.of());
        }
        return policies.stream().flatMap(first -> {
            List<Policy> rest = new ArrayList<>(policies);
            rest.remove(first);
            return orders(rest).map(others -> {
                List<Policy> all = new ArrayList<>(List.of(first));
                all.addAll(others);
                return all;
            });
        });
    }

    static List<List<Policy>> subsetsOfUpToFive() {
        return subsets().stream().filter(policies -> policies.size() <= 5).toList();
    }

    @ParameterizedTest
    @MethodSource("subsetsOfUpToFive")
    void theOrderOfThePoliciesHasNoEffect(List<Policy> policies) {
        DelegationPermission first = permission(policies);
        assertThat(orders(policies))
                .allSatisfy(order -> assertThat(permission(order)).isEqualTo(first));
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void anAdditionalPolicyLoosensNoLimitOfAPermission(List<Policy> policies) {
        DelegationPermission before = permission(policies);
        for (Policy one : ALL) {
            List<Policy> more = new ArrayList<>(policies);
            more.add(one);
            DelegationPermission after = permission(more);
            if (before != null) {
                isAtLeastAsTight(after, before);
            }
        }
    }

    private static void isAtLeastAsTight(DelegationPermission after, DelegationPermission before) {
        assertThat(after).isNotNull();
        assertThat(after.consentNeeded() || !before.consentNeeded()).isTrue();
        assertThat(limit(after.maxDepth())).isLessThanOrEqualTo(limit(before.maxDepth()));
        assertThat(limit(after.maxLifespan())).isLessThanOrEqualTo(limit(before.maxLifespan()));
        if (before.audiences() != null) {
            assertThat(before.audiences()).containsAll(after.audiences());
        }
    }

    private static int limit(Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    @Test
    void everyLimitIsTheTightestOfThePermittingPolicies() {
        assertThat(permission(ALL.subList(0, 3))).isEqualTo(new DelegationPermission(Set.of("invoices"), 2, 30, false));
        assertThat(permission(ALL)).isEqualTo(new DelegationPermission(Set.of(), 1, 0, true));
    }

    @Test
    void aPolicyWithoutLimitsPermitsWithoutLimits() {
        assertThat(permission(List.of(agentForCustomers())))
                .isEqualTo(new DelegationPermission(null, null, null, false));
    }

    @Test
    void policiesWithoutACommonAudienceAllowNone() {
        assertThat(permission(List.of(
                                agentForCustomers().audiences("a"),
                                agentForCustomers().audiences("b")))
                        .audiences())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policiesThatDoNotMatch")
    void aPolicyThatDoesNotMatchPermitsNothingAndLimitsNothing(Policy policy) {
        Policy tight = policy.maxDepth(1).audiences("nowhere").consentNeeded();
        assertThat(permission(List.of(tight))).isNull();
        assertThat(permission(List.of(tight, agentForCustomers())))
                .isEqualTo(new DelegationPermission(null, null, null, false));
    }

    static List<Policy> policiesThatDoNotMatch() {
        return List.of(
                Policy.empty(),
                Policy.empty().actorClients("agent"),
                Policy.empty().subjectRoles("customer"),
                Policy.empty().actorClients("other").subjectRoles("customer"),
                Policy.empty().actorClients("agent").subjectRoles("other"));
    }

    /** The form of a policy writes 0 for a depth that it cannot read. */
    @Test
    void aDepthOfZeroIsTheTightestOfAllAndPermitsNoChain() {
        Case exchange = Case.delegation()
                .policy(agentForCustomers().maxDepth(0))
                .policy(agentForCustomers().maxDepth(3));
        assertThat(exchange.facts().permission().maxDepth()).isZero();
        ChainIsShortEnough rule = new ChainIsShortEnough();
        assertThat(rule.problemOf(exchange.facts())).isEqualTo(Problem.CHAIN_TOO_LONG);
        assertThat(rule.problemOf(exchange.chain("one").facts())).isEqualTo(Problem.CHAIN_TOO_LONG);
    }

    @Test
    void onlyPoliciesThatAcceptForeignActorTokensPermitAndLimitAForeignActor() {
        Policy own =
                Policy.empty().actorRoles("agents").subjectRoles("customer").maxLifespan(10);
        Policy foreign =
                Policy.empty().actorRoles("agents").subjectRoles("customer").maxLifespan(20);
        assertThat(permission(List.of(own, foreign), OTHER)).isNull();
        foreign.foreignActorToken();
        assertThat(permission(List.of(own, foreign), OTHER)).isEqualTo(new DelegationPermission(null, null, 20, false));
        assertThat(permission(List.of(own, foreign), Case.AGENT))
                .isEqualTo(new DelegationPermission(null, null, 10, false));
    }

    @Test
    void withoutAnActorNothingIsPermitted() {
        assertThat(Case.impersonation().policy(agentForCustomers()).facts().permission())
                .isNull();
    }

    @Test
    void anApplicationThatMayActNamesIsPermittedAndLimitedAsAnActorIs() {
        assertThat(Case.impersonation()
                        .mayAct(Collections.singletonMap("sub", "agent"))
                        .policy(agentForCustomers().maxLifespan(9))
                        .facts()
                        .permission())
                .isEqualTo(new DelegationPermission(null, null, 9, false));
    }
}
