// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldTest {

    @Test
    void theLinesOfAListAreTextsWithoutSpaceAround() {
        assertThat(field(Arrays.asList("agent", " bot ", "", " ", null, 5)).lines())
                .containsExactlyInAnyOrder("agent", "bot", "5");
        assertThat(field(null).lines()).isEmpty();
        assertThat(field(List.of()).lines()).isEmpty();
        assertThat(field(Arrays.asList("agent", null)).faultInList()).isEmpty();
        assertThat(field(null).faultInList()).isEmpty();
    }

    static Stream<Object> noLists() {
        return Stream.of("agent", 5, true, Map.of("a", "b"), List.of(List.of("agent")), List.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void anythingElseIsNoListOfTexts(Object value) {
        assertThat(field(value).lines()).isEmpty();
        assertThat(field(value).faultInList()).contains("name: must be a list of texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", " true "})
    void aSwitchIsOnOnlyIfItSaysSo(String text) {
        assertThat(field(text).isOn()).isTrue();
        assertThat(field(true).isOn()).isTrue();
        assertThat(field(text).faultInSwitch()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "false", "FALSE"})
    void aSwitchIsOffByDefault(String text) {
        assertThat(field(text).isOn()).isFalse();
        assertThat(field(text).faultInSwitch()).isEmpty();
        assertThat(field(false).faultInSwitch()).isEmpty();
    }

    static Stream<Object> noSwitches() {
        return Stream.of("yes", 1, List.of(true), Map.of());
    }

    @ParameterizedTest
    @MethodSource("noSwitches")
    void anythingElseIsNoStateOfASwitch(Object value) {
        assertThat(field(value).isOn()).isFalse();
        assertThat(field(value).faultInSwitch()).contains("name: must be true or false");
    }

    @Test
    void aLimitIsAWholeNumberAndAnythingElseTheStrictestOne() {
        assertThat(field(60).limit()).isEqualTo(60);
        assertThat(field(" 60 ").limit()).isEqualTo(60);
        assertThat(field(null).limit()).isNull();
        assertThat(field(" ").limit()).isNull();
        assertThat(field(1.5).limit()).isZero();
        assertThat(field(List.of(60)).limit()).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "1", " 60 ", "999999999"})
    void aLifespanIsAbsentOrAWholeNumberAboveZero(String text) {
        assertThat(field(text).faultInLimit(1)).isEmpty();
    }

    static Stream<Object> noLifespans() {
        return Stream.of("0", "-1", "30s", "1.5", "1000000000", 0, 1.5, true, List.of(60));
    }

    @ParameterizedTest
    @MethodSource("noLifespans")
    void anythingElseIsNoLifespan(Object value) {
        assertThat(field(value).faultInLimit(1)).contains("name: must be a whole number from 1 to 999999999");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "0", "1", " 5 ", "999999999"})
    void aDepthIsAbsentOrAWholeNumber(String text) {
        assertThat(field(text).faultInLimit(0)).isEmpty();
    }

    static Stream<Object> noDepths() {
        return Stream.of("-1", "none", "2x", "1.5", "1000000000", -1, 1.5, true, List.of(2));
    }

    @ParameterizedTest
    @MethodSource("noDepths")
    void anythingElseIsNoDepth(Object value) {
        assertThat(field(value).faultInLimit(0)).contains("name: must be a whole number from 0 to 999999999");
    }

    @Test
    void aNameThatIsNoFieldIsInTheMessageWithoutControlCharacters() {
        assertThat(FormField.faultInName("max-lifspan")).isEqualTo("max-lifspan: is not a field of this executor");
        assertThat(FormField.faultInName("a\nb")).isEqualTo("a?b: is not a field of this executor");
    }

    private static FormField field(Object value) {
        return new FormField("name", value);
    }
}
