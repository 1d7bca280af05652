// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    /** U+0085 is the next line and U+009B begins a command of a terminal. U+2028 and U+2029 separate lines. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029"})
    void hasNoCharacterThatEndsALineOrControlsATerminal(String character) {
        assertThat(OneLine.of("a" + character + "b")).isEqualTo("a?b");
    }

    @Test
    void isOtherwiseUnchanged() {
        String text = "Gâteau 网关 \ud83d\ude00 100% $1 \\ \"x\"";
        assertThat(OneLine.of(text)).isEqualTo(text);
    }
}
