// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRolesTest {

    private final RealmWithRoles realm = RealmWithRoles.none();

    private PolicyRoles roles(String... values) {
        return PolicyRoles.of("actor-roles", List.of(values), realm.readings());
    }

    @Test
    void everyRoleHasTheSameTextAsInTheFactsOfAParty() {
        realm.role("crm", "admin");
        assertThat(roles("customer", "crm.admin", "crm/read", "a%2fb/c").named())
                .containsExactlyInAnyOrder("customer", "crm/admin", "crm/read", "a%2Fb/c");
    }

    @Test
    void aValueThatCanMeanSeveralRolesNamesNone() {
        realm.role("crm.eu.admin").role("crm.eu", "admin").role("crm", "eu.admin");
        PolicyRoles roles = roles("crm.eu.admin", "customer");
        assertThat(roles.named()).containsExactly("customer");
        assertThat(roles.unclear())
                .extracting(Unclear::message)
                .containsExactly("actor-roles: \"crm.eu.admin\" matches several roles; write one of"
                        + " crm%2Eeu%2Eadmin, crm/eu.admin, crm.eu/admin");
    }

    @Test
    void aMalformedValueNamesNoRoleAndTheMessageSaysHowToWriteOne() {
        PolicyRoles roles = roles("a/b/c");
        assertThat(roles.named()).isEmpty();
        assertThat(roles.unclear())
                .extracting(Unclear::message)
                .containsExactly("actor-roles: \"a/b/c\" is not a role; write a client role as {clientId}/{role},"
                        + " with / and % in a name as %2F and %25");
    }

    @Test
    void aRoleThatDoesNotExistYetIsNotReported() {
        PolicyRoles roles = roles("crm.admin", "100%");
        assertThat(roles.named()).isEmpty();
        assertThat(roles.unclear()).isEmpty();
    }

    @Test
    void noControlCharacterGetsIntoALog() {
        assertThat(roles("a/b/\nc", "a/b/\u009bc").unclear())
                .extracting(Unclear::place)
                .containsExactly("actor-roles: a/b/?c", "actor-roles: a/b/?c");
    }
}
