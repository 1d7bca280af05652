// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    /** Twenty-five words without an end. */
    private static final String LONGEST = "word ".repeat(24) + "word";

    @Test
    void aSentenceOfTwentyFiveWordsMayStay() {
        assertThat(Sentences.tooLongIn(LONGEST + ".\n")).isEmpty();
    }

    @Test
    void aLongerSentenceIsFoundWithItsLine() {
        assertThat(Sentences.tooLongIn("# Title\n\nShort. A\n" + LONGEST + ".\n"))
                .containsExactly("3: 26 words, A" + " word".repeat(11) + " wor");
    }

    @Test
    void everyEndOfASentenceCounts() {
        assertThat(Sentences.tooLongIn(LONGEST + "? " + LONGEST + "! (" + LONGEST + ".) " + LONGEST + "\n"))
                .isEmpty();
    }

    @Test
    void aParagraphAndAnElementOfAListEndASentence() {
        assertThat(Sentences.tooLongIn(LONGEST + ":\n\n* " + LONGEST + "\n* " + LONGEST + "\n  1. " + LONGEST + "\n"))
                .isEmpty();
    }

    @Test
    void tablesCodeAndQuotationsAreNotCounted() {
        assertThat(Sentences.tooLongIn("| " + LONGEST + " cell |\n\n    " + LONGEST + " code\n\n"))
                .isEmpty();
        assertThat(Sentences.tooLongIn("It answers `" + LONGEST + "` or \"" + LONGEST + "\".\n"))
                .isEmpty();
    }
}
