// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnclearRolesTest {

    private final List<String> log = new ArrayList<>();
    private final UnclearRoles unclear = new UnclearRoles(log::add);

    @Test
    void eachValueIsToldOnceAndWithItsField() {
        Unclear value = new Unclear("subject-roles", "crm.eu.admin", "matches several roles; write one of a, b");
        unclear.report("shop", List.of(value));
        unclear.report("shop", List.of(value));
        unclear.report("bank", List.of(value));
        assertThat(log)
                .containsExactly(
                        "Realm shop, delegation policy, subject-roles: \"crm.eu.admin\""
                                + " matches several roles; write one of a, b",
                        "Realm bank, delegation policy, subject-roles: \"crm.eu.admin\""
                                + " matches several roles; write one of a, b");
    }

    /** Keycloak accepts a line break in the name of a realm. */
    @Test
    void aWarningIsOneLineOfTheLog() {
        unclear.report("shop\nfalse entry", List.of(new Unclear("actor-roles", "a/b/c", "is no role")));
        assertThat(log).containsExactly("Realm shop?false entry, delegation policy, actor-roles: \"a/b/c\" is no role");
    }

    @Test
    void manyUnclearRolesCauseFewWarnings() {
        unclear.report(
                "shop",
                IntStream.range(0, 1000)
                        .mapToObj(number -> new Unclear("actor-roles", "a/b/" + number, "is no role"))
                        .toList());
        assertThat(log).hasSize(UnclearRoles.MAX_WARNINGS);
    }
}
