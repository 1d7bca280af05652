// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNameTest {

    /** Names made of characters that could be mistaken for a separator or an encoding. */
    static List<String> names() {
        List<String> parts = List.of("a", "/", "%", ".", "%2F", "%25", "ä", "+", " ");
        return Stream.concat(
                        parts.stream(),
                        parts.stream().flatMap(first -> parts.stream().map(second -> first + second)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRoleIsReadFromItsOwnText(String name) {
        RoleName ofRealm = new RoleName(null, name);
        assertThat(RoleName.read(ofRealm.text())).contains(ofRealm);
        for (String role : names()) {
            RoleName ofClient = new RoleName(name, role);
            assertThat(RoleName.read(ofClient.text())).contains(ofClient);
        }
    }

    @Test
    void noTwoRolesHaveTheSameText() {
        Map<String, RoleName> known = new HashMap<>();
        for (String name : names()) {
            isNew(known, new RoleName(null, name));
            names().forEach(role -> isNew(known, new RoleName(name, role)));
        }
    }

    private static void isNew(Map<String, RoleName> known, RoleName name) {
        assertThat(known.put(name.text(), name)).as("%s", name).isNull();
    }

    @Test
    void aNameWithoutSlashAndPercentIsWrittenUnchanged() {
        assertThat(new RoleName(null, "crm.eu admin").text()).isEqualTo("crm.eu admin");
        assertThat(new RoleName("crm.eu", "admin").text()).isEqualTo("crm.eu/admin");
        assertThat(new RoleName("a/b", "50%").text()).isEqualTo("a%2Fb/50%25");
    }

    @ParameterizedTest
    @CsvSource({"crm%2Eadmin, crm.admin", "a%2fb, a/b", "%7e, ~", "%20, ' '"})
    void everyPrintableCharacterMayBeEncoded(String text, String role) {
        assertThat(RoleName.read(text)).contains(new RoleName(null, role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "a/", "/a", "a/b/c", "//", "%", "a%", "%2", "%2G", "%GG/a", "a/50%", "%00", "%0a/b", "%C3%A4"
            })
    void aTextOfAnotherFormIsNoRole(String text) {
        assertThat(RoleName.read(text)).isEmpty();
    }
}
