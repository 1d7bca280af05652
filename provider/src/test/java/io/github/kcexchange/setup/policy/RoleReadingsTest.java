// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.text.RoleName;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleReadingsTest {

    private final RealmWithRoles realm = RealmWithRoles.none();

    private ListAssert<RoleName> readings(String text) {
        return assertThat(realm.readings().of(text));
    }

    @Nested
    class WithASlash {

        @Test
        void isTheRoleOfAClient() {
            readings("crm.eu/admin").containsExactly(new RoleName("crm.eu", "admin"));
            readings("a%2Fb/50%25").containsExactly(new RoleName("a/b", "50%"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a/b/c", "/admin", "crm/", "crm/50%", "%zz/admin"})
        void isNothingIfTheFormIsWrong(String text) {
            readings(text).isEmpty();
        }

        @Test
        void isUnclearIfOnlyARealmRoleHasThatName() {
            realm.role("team/admin");
            readings("team/admin").containsExactly(new RoleName("team", "admin"), new RoleName(null, "team/admin"));
        }

        @Test
        void isTheRoleOfTheClientIfBothHaveIt() {
            realm.role("team/admin").role("team", "admin");
            readings("team/admin").containsExactly(new RoleName("team", "admin"));
            readings("team%2Fadmin").containsExactly(new RoleName(null, "team/admin"));
        }
    }

    /** PostgreSQL fails on such a text. */
    @Test
    void aTextWithAControlCharacterIsNotLookedUp() {
        readings("crm.eu\0admin").isEmpty();
        readings("50%\0").isEmpty();
        readings("crm/ad\0min").containsExactly(new RoleName("crm", "ad\0min"));
        assertThat(realm.lookups()).isZero();
    }

    @Nested
    class WithoutSlashAndDot {

        @Test
        void isARealmRoleAndNeedsNoLookup() {
            readings("customer").containsExactly(new RoleName(null, "customer"));
            assertThat(realm.lookups()).isZero();
        }

        @Test
        void isTheRealmRoleOfThatNameWithAPercentInIt() {
            realm.role("50%").role("a/b");
            readings("50%").containsExactly(new RoleName(null, "50%"));
            readings("a%2Fb").containsExactly(new RoleName(null, "a/b"));
            readings("c%2Fd").isEmpty();
        }

        @Test
        void isUnclearWhereBothARoleOfThatNameAndOfTheDecodedOneExist() {
            realm.role("a%2Fb").role("a/b");
            readings("a%2Fb").containsExactly(new RoleName(null, "a%2Fb"), new RoleName(null, "a/b"));
        }
    }

    @Nested
    class WithADot {

        @Test
        void isTheRealmRoleOfThatName() {
            realm.role("crm.read").role("crm", "write");
            readings("crm.read").containsExactly(new RoleName(null, "crm.read"));
        }

        @Test
        void isTheClientRoleWhereThatAloneExists() {
            realm.role("crm.eu", "admin").role("crm", "read");
            readings("crm.eu.admin").containsExactly(new RoleName("crm.eu", "admin"));
            readings("crm.read").containsExactly(new RoleName("crm", "read"));
        }

        @Test
        void isUnclearWhereTwoClientRolesExist() {
            realm.role("crm.eu", "admin").role("crm", "eu.admin");
            readings("crm.eu.admin")
                    .containsExactlyInAnyOrder(new RoleName("crm.eu", "admin"), new RoleName("crm", "eu.admin"));
        }

        @Test
        void isUnclearWhereARealmRoleAndAClientRoleExist() {
            realm.role("crm.admin").role("crm", "admin");
            readings("crm.admin").containsExactly(new RoleName(null, "crm.admin"), new RoleName("crm", "admin"));
            readings("crm%2Eadmin").containsExactly(new RoleName(null, "crm.admin"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"crm.admin", ".", ".a", "a.", "..."})
        void isNothingWhereTheRealmHasNoSuchRole(String text) {
            readings(text).isEmpty();
        }
    }
}
