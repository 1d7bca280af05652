// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md for language, as far as a list of words can check them. */
class PlainLanguageTest {

    private static final Path PROJECT = ProjectFolder.PATH;
    private static final Path STYLE = PROJECT.resolve("docs/style/Plain");
    private static final String MARKDOWN = ".md";
    private static final String JAVA = ".java";

    private static final List<String> JAVA_FOLDERS = List.of("provider/src/main");

    private static final Set<String> NOT_OF_THE_SOURCES = Set.of("target", "node_modules", ".git");

    @Test
    void everyPageUsesPlainWords() throws IOException {
        List<Path> pages = files(PROJECT, MARKDOWN);
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(words(pages)).isEmpty();
    }

    @Test
    void everyCommentAndMessageInJavaUsesPlainWords() throws IOException {
        for (String folder : JAVA_FOLDERS) {
            assertThat(words(files(PROJECT.resolve(folder), JAVA))).isEmpty();
        }
    }

    @Test
    void aWordIsFoundWithItsLineAndItsReplacement() throws IOException {
        assertThat(found(Prose.ofMarkdown("# Title\n\nA client was made anew.\n")))
                .containsExactly("3: anew -> re-created, again");
        assertThat(found(Prose.ofMarkdown("It works. Who asks gets a token.\n")))
                .containsExactly("1: Who asks -> the actor");
    }

    @Test
    void wordsOnTwoLinesAreFound() throws IOException {
        assertThat(found(Prose.ofMarkdown("It works as\never.\n"))).containsExactly("1: as ever -> as usual, still");
        assertThat(found(Prose.ofJava("/**\n * It works as\n * ever.\n */\n")))
                .containsExactly("2: as ever -> as usual, still");
    }

    @Test
    void codeQuotationsAndLinksOfAPageAreNotChecked() throws IOException {
        assertThat(found(Prose.ofMarkdown(
                        "`GONE` is gone in `gone`, \"gone\" and [this](gone.md).\n\n    gone\n\n```\ngone\n```\n")))
                .containsExactly("1: gone -> deleted, no longer exists");
    }

    @Test
    void commentsAndTextsOfJavaAreCheckedAndItsNamesAreNot() throws IOException {
        String java = """
                /** The {@code gone} key. */
                String gone = "it is gone";
                boolean nobody; // nobody
                String value = "gone";
                """;
        assertThat(found(Prose.ofJava(java)))
                .containsExactly("3: nobody -> the actor", "2: gone -> deleted, no longer exists");
    }

    private static List<String> words(List<Path> files) throws IOException {
        return files.stream()
                .flatMap(file -> found(prose(file)).stream().map(word -> PROJECT.relativize(file) + ":" + word))
                .toList();
    }

    private static List<String> found(String prose) {
        return lists().stream().flatMap(list -> list.findIn(prose)).toList();
    }

    private static List<WordList> lists() {
        try {
            return WordList.allIn(STYLE);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String prose(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(JAVA) ? Prose.ofJava(text) : Prose.ofMarkdown(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(PlainLanguageTest::isChecked)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isChecked(Path file) {
        Path name = PROJECT.relativize(file);
        return Stream.of(name.toString().split("/")).noneMatch(NOT_OF_THE_SOURCES::contains);
    }
}
