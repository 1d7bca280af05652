// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "PingFed-Connection_1", "Ping Fed's gw. 2", "Gâteau été", "e\u0301", "网关٣", "𝒜"})
    void aNameAllowsLettersMarksDigitsAndFiveSigns(String name) {
        assertThat(GatewayText.faultInName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a##b' | U+0023 (NUMBER SIGN)",
                "'<a>' | U+003C (LESS-THAN SIGN)",
                "'a\nb' | U+000A (LINE FEED (LF))",
                "'a\tb' | U+0009 (CHARACTER TABULATION)",
                "'a\u00a0b' | U+00A0 (NO-BREAK SPACE)",
                "'a\u202eb' | U+202E (RIGHT-TO-LEFT OVERRIDE)",
                "'a,b;c' | U+002C (COMMA)",
                "'½' | U+00BD (VULGAR FRACTION ONE HALF)",
                "'a\ud83d\ude00' | U+1F600 (GRINNING FACE)",
                "'a\ud800' | U+D800 (HIGH SURROGATES D800)",
                "'a\u0378' | U+0378 (not assigned)"
            })
    void theFirstOtherCharacterOfANameIsNamed(String name, String character) {
        assertThat(GatewayText.faultInName(name))
                .contains("Must not contain " + character
                        + ". Letters, marks, digits, spaces and . ' _ - / are allowed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void aNameIsNotBlank(String name) {
        assertThat(GatewayText.faultInName(name)).contains("Must not be blank.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a "})
    void aNameHasNoSpaceAtItsEnds(String name) {
        assertThat(GatewayText.faultInName(name)).contains("Must not begin or end with a space.");
    }

    @Test
    void aNameAndADescriptionFitKeycloaksColumns() {
        String longest = "x".repeat(255);
        assertThat(GatewayText.faultInName(longest)).isEmpty();
        assertThat(GatewayText.faultInDescription(longest)).isEmpty();
        assertThat(GatewayText.faultInName(longest + "x")).contains("Must not be longer than 255 characters.");
        assertThat(GatewayText.faultInDescription(longest + "x")).contains("Must not be longer than 255 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\r\nlines\tand <signs>", "𝒜 網"})
    void aDescriptionAllowsAnyPlainText(String description) {
        assertThat(GatewayText.faultInDescription(description)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "\u007f", "\u0085", "\udc00a", "a\ud83d"})
    void aDescriptionAllowsNoControlCharactersAndNoUnpairedSurrogates(String description) {
        assertThat(GatewayText.faultInDescription(description))
                .contains("Must not contain control characters other than line breaks and tabs.");
    }
}
