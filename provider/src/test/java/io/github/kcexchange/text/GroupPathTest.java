// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPathTest {

    /** Names made of characters that could be mistaken for a separator or an encoding. */
    private static final List<String> NAMES =
            List.of("a", "/", "%", "a/b", "/a", "a/", "%2F", "%25", "%252F", "a%", "2F", "~/", "~", " ");

    @Test
    void everyGroupIsReadFromItsOwnText() {
        for (String name : NAMES) {
            isReadFromItsText(new GroupPath(List.of(name)));
            NAMES.forEach(child -> isReadFromItsText(new GroupPath(List.of(name, child))));
        }
    }

    private static void isReadFromItsText(GroupPath path) {
        assertThat(GroupPath.read(path.text())).as("%s", path).contains(path);
    }

    @Test
    void noTwoGroupsHaveTheSameText() {
        Map<String, GroupPath> known = new HashMap<>();
        for (String name : NAMES) {
            isNew(known, new GroupPath(List.of(name)));
            NAMES.forEach(child -> isNew(known, new GroupPath(List.of(name, child))));
        }
    }

    private static void isNew(Map<String, GroupPath> known, GroupPath path) {
        assertThat(known.put(path.text(), path)).as("%s", path).isNull();
    }

    @Test
    void aPathWithoutSpecialCharactersIsThatOfKeycloak() {
        assertThat(new GroupPath(List.of("staff", "night shift")).text()).isEqualTo("/staff/night shift");
        assertThat(new GroupPath(List.of("staff/night", "50%")).text()).isEqualTo("/staff%2Fnight/50%25");
    }

    @Test
    void aPercentSignThatBeginsNoEncodingBelongsToTheName() {
        assertThat(GroupPath.read("/50%/a%2fb")).contains(new GroupPath(List.of("50%", "a/b")));
        assertThat(GroupPath.read("/%41")).contains(new GroupPath(List.of("%41")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "staff", "//", "/staff/", "//staff", "/a//b", "%2Fstaff"})
    void aTextOfAnotherFormIsNoPath(String text) {
        assertThat(GroupPath.read(text)).isEmpty();
    }
}
