// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md for language, as far as a list of words can check them. */
class PlainLanguageTest {

    private static final String MARKDOWN = ".md";
    private static final String JAVA = ".java";
    private static final String MESSAGES = "_en.properties";

    /** Comments and texts of these languages have one form. */
    private static final Set<String> CODE = Set.of(JAVA, ".ts", ".tsx");

    @Test
    void everyPageUsesPlainWords() throws IOException {
        List<Path> pages = ProjectFiles.endingWith(MARKDOWN);
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(words(pages)).isEmpty();
    }

    @Test
    void aSentenceOfAPageHasAtMostTwentyFiveWords() throws IOException {
        List<Path> pages = ProjectFiles.endingWith(MARKDOWN);
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages).flatMap(PlainLanguageTest::tooLong).isEmpty();
    }

    @Test
    void everyCommentAndTextInCodeUsesPlainWords() throws IOException {
        for (String ending : CODE) {
            List<Path> files = ProjectFiles.endingWith(ending);
            assertThat(files).hasSizeGreaterThan(15);
            assertThat(words(files)).isEmpty();
        }
    }

    @Test
    void everyNameOfATestUsesPlainWords() throws IOException {
        List<Path> files = ProjectFiles.endingWith(JAVA);
        assertThat(files.stream().map(file -> Prose.ofTestNames(text(file))).filter(names -> !names.isBlank()))
                .hasSizeGreaterThan(200);
        assertThat(files.stream().flatMap(file -> words(file, Prose.ofTestNames(text(file)))))
                .isEmpty();
    }

    @Test
    void everyCommentInAScriptUsesPlainWords() throws IOException {
        List<Path> scripts = ProjectFiles.scripts();
        assertThat(scripts).hasSizeGreaterThan(10);
        assertThat(words(scripts)).isEmpty();
    }

    @Test
    void everyEnglishMessageOfTheThemeUsesPlainWords() throws IOException {
        List<Path> messages = ProjectFiles.endingWith(MESSAGES);
        assertThat(messages).isNotEmpty();
        assertThat(words(messages)).isEmpty();
    }

    private static List<String> words(List<Path> files) {
        return files.stream().flatMap(file -> words(file, prose(file))).toList();
    }

    private static Stream<String> words(Path file, String prose) {
        return WordList.ALL.stream()
                .flatMap(list -> list.findIn(prose))
                .map(word -> ProjectFiles.pathOf(file) + ":" + word);
    }

    private static List<String> tooLong(Path page) {
        return Sentences.tooLongIn(text(page)).stream()
                .map(sentence -> ProjectFiles.pathOf(page) + ":" + sentence)
                .toList();
    }

    private static String prose(Path file) {
        String text = text(file);
        if (CODE.stream().anyMatch(file.toString()::endsWith)) {
            return Prose.ofJava(text);
        }
        if (file.toString().endsWith(MESSAGES)) {
            return Prose.ofMessages(text);
        }
        return file.toString().endsWith(MARKDOWN) ? Prose.ofMarkdown(text) : Prose.ofScript(text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
