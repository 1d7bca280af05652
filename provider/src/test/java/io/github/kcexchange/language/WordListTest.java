// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void aWordIsFoundWithItsLineAndItsReplacement() {
        assertThat(found(Prose.ofMarkdown("# Title\n\nA client was made anew.\n")))
                .containsExactly("3: anew -> re-created, again");
        assertThat(found(Prose.ofMarkdown("It works. Who asks gets a token.\n")))
                .containsExactly("1: Who asks -> the actor");
    }

    @Test
    void aSentenceBeginsWithItsActor() {
        assertThat(found(Prose.ofMarkdown("## What is new\n\nWhat was stored is old.\n\nWho may act? Look here.\n")))
                .containsExactly("3: What was -> the actor");
        assertThat(found(Prose.ofJava("/** What it says */\n/**\n * Who {@code a} asks\n */\n// What it does\n")))
                .containsExactly("1: What it -> the actor", "3: Who asks -> the actor", "5: What it -> the actor");
        assertThat(found(Prose.ofScript("# What it needs\n"))).containsExactly("1: What it -> the actor");
    }

    @Test
    void wordsOnTwoLinesAreFound() {
        assertThat(found(Prose.ofMarkdown("It works as\never.\n"))).containsExactly("1: as ever -> as usual, still");
        assertThat(found(Prose.ofJava("/**\n * It works as\n * ever.\n */\n")))
                .containsExactly("2: as ever -> as usual, still");
    }

    @Test
    void codeQuotationsAndLinksOfAPageAreNotChecked() {
        assertThat(found(Prose.ofMarkdown(
                        "`GONE` is gone in `gone`, \"gone\" and [this](gone.md).\n\n    gone\n\n```\ngone\n```\n")))
                .containsExactly("1: gone -> deleted, no longer exists");
    }

    @Test
    void commentsAndTextsOfJavaAreCheckedAndItsNamesAreNot() {
        String java = """
            /** The {@code gone} key. */
            String gone = "it is gone";
            boolean nobody; // nobody
            String value = "gone";
            """;
        assertThat(found(Prose.ofJava(java)))
                .containsExactly("3: nobody -> the actor", "2: gone -> deleted, no longer exists");
    }

    @Test
    void theNameOfATestIsCheckedAsASentence() {
        String java = """
            @ParameterizedTest
            @ValueSource(strings = {"gone", "anew"})
            void aTokenIsGoneOrMadeAnew(String text) {}

            void nobody() {}

            @Test
            void whatWasStoredIsOld() {}

            void gone() {}
            """;
        assertThat(found(Prose.ofTestNames(java)))
                .containsExactly(
                        "3: gone -> deleted, no longer exists",
                        "8: What was -> the actor",
                        "3: anew -> re-created, again");
    }

    @Test
    void onlyCommentsOfAScriptAreChecked() {
        String script = "#!/usr/bin/env bash\n# It is gone.\ndie \"gone\"\n  # It calls `die` anew.\n";
        assertThat(found(Prose.ofScript(script)))
                .containsExactly("2: gone -> deleted, no longer exists", "4: anew -> re-created, again");
    }

    @Test
    void aMessageIsCheckedAndItsKeyAndALabelOfOneWordAreNot() {
        assertThat(found(Prose.ofMessages("pingone.nobody=Nobody\npingone.gone=Nobody has it\n")))
                .containsExactly("2: Nobody -> the actor");
    }

    private static List<String> found(String prose) {
        return WordList.ALL.stream().flatMap(list -> list.findIn(prose)).toList();
    }
}
