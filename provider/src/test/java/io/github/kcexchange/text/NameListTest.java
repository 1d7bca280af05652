// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {

    /** All texts of up to five characters, built from the characters that could make a name ambiguous. */
    private static final List<String> TEXTS = texts(5);

    private static List<String> texts(int longest) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size() && texts.get(i).length() < longest; i++) {
            String shorter = texts.get(i);
            Stream.of("#", "a", " ", ",").map(shorter::concat).forEach(texts::add);
        }
        return texts;
    }

    @Nested
    class WhatIsJoined {

        @Test
        void isReadAsTheSameNamesAgainOrRejected() {
            List<String> held = TEXTS.stream().filter(NameList::canStore).toList();
            assertThat(held).contains("a", "a#a", "a,a", "a a", ",").hasSizeGreaterThan(100);
            assertThat(held).allSatisfy(name -> {
                List<String> names = Stream.of("first", name, "last").toList();
                assertThat(NameList.read(NameList.join(names)).namesIfUnambiguous())
                        .isEqualTo(names);
            });
        }

        @Test
        void mayBeAnyTwoNamesThatCanBeHeld() {
            List<String> held = texts(3).stream().filter(NameList::canStore).toList();
            for (String one : held) {
                for (String two : held) {
                    List<String> names = Stream.of(one, two).distinct().toList();
                    assertThat(NameList.read(NameList.join(names)).entries()).isEqualTo(names);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a ", " a", "\ta", "a\n", "#", "#a", "a#", "a##b", "a###b", "##"})
        void isNeverANameThatWouldReadAsAnother(String name) {
            assertThat(NameList.canStore(name)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> NameList.join(List.of("first", name)));
        }

        @Test
        void mayBeNothing() {
            assertThat(NameList.join(List.of())).isEmpty();
        }
    }

    @Nested
    class WhatIsRead {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void isEmptyWithoutAName(String attribute) {
            assertThat(NameList.read(attribute).isEmpty()).isTrue();
            assertThat(NameList.read(attribute).entries()).isEmpty();
        }

        /** A tool writes it if it joins names that have no value. */
        @ParameterizedTest
        @ValueSource(strings = {"##", " ## ", "##  ##"})
        void isNotEmptyWithSeparatorsOnly(String attribute) {
            NameList names = NameList.read(attribute);
            assertThat(names.isEmpty()).isFalse();
            assertThat(names.entries()).containsExactly(attribute.trim());
            assertThat(names.namesIfUnambiguous()).isEmpty();
            assertThat(Stream.of("", " ", "#", attribute, attribute.trim())).noneMatch(names::contains);
        }

        @ParameterizedTest
        @ValueSource(strings = {"one##two", " one ## two ", "##one##two##", "one##  ##two", "one##two##one"})
        void isEachNameOnceWithoutTheBlanksAroundIt(String attribute) {
            assertThat(NameList.read(attribute).namesIfUnambiguous()).containsExactly("one", "two");
        }

        @ParameterizedTest
        @CsvSource({"a#1##b,c", "a#1,b"})
        void keepsASingleHashAndAComma(String attribute) {
            assertThat(NameList.read(attribute).contains("a#1")).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"trail###other", "trail####other", "###", "a##trail###other", "trail###", "###trail"})
        void hasNoNameIfItIsAmbiguous(String attribute) {
            NameList names = NameList.read(attribute);
            assertThat(names.isEmpty()).isFalse();
            assertThat(names.namesIfUnambiguous()).isEmpty();
            assertThat(Stream.of("trail", "trail#", "other", "#other", attribute, "trail###other"))
                    .noneMatch(names::contains);
        }

        @Test
        void keepsTheUnambiguousNames() {
            NameList names = NameList.read("sure##trail###other");
            assertThat(names.contains("sure")).isTrue();
            assertThat(names.entries()).containsExactly("sure", "trail###other");
        }
    }

    /** Lists that were written by simple joining: no name is read that was not meant. */
    @ParameterizedTest
    @MethodSource("pairs")
    void aListWrittenByJoiningIsReadAsMeantOrNotAtAll(String one, String two) {
        NameList names = NameList.read(one + "##" + two);
        List<String> meant = Stream.of(one, two).map(String::trim).toList();
        assertThat(meant).containsAll(names.namesIfUnambiguous());
    }

    static Stream<Arguments> pairs() {
        List<String> unheld = List.of("#", "#a", "a#", " a", "a ", "a", "");
        return unheld.stream().flatMap(one -> unheld.stream().map(two -> Arguments.of(one, two)));
    }
}
