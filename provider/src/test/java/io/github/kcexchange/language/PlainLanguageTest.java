// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md for language, as far as a list of words can check them. */
class PlainLanguageTest {

    private static final Path PROJECT = ProjectFolder.PATH;
    private static final Path STYLE = PROJECT.resolve("docs/style/Plain");
    private static final String MARKDOWN = ".md";
    private static final String MESSAGES = "_en.properties";
    private static final String SHEBANG = "#!";

    /** Comments and texts of these languages have one form. */
    private static final Set<String> CODE = Set.of(".java", ".ts", ".tsx");

    /** This package quotes the words. */
    private static final Set<String> NOT_CHECKED = Set.of("target", "node_modules", ".git", ".dev", "language");

    @Test
    void everyPageUsesPlainWords() throws IOException {
        List<Path> pages = files(PROJECT, MARKDOWN);
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(words(pages)).isEmpty();
    }

    @Test
    void everyCommentAndTextInCodeUsesPlainWords() throws IOException {
        for (String ending : CODE) {
            List<Path> files = files(PROJECT, ending);
            assertThat(files).hasSizeGreaterThan(15);
            assertThat(words(files)).isEmpty();
        }
    }

    @Test
    void everyCommentInAScriptUsesPlainWords() throws IOException {
        List<Path> scripts = files(PROJECT, PlainLanguageTest::isScript);
        assertThat(scripts).hasSizeGreaterThan(10);
        assertThat(words(scripts)).isEmpty();
    }

    @Test
    void everyEnglishMessageOfTheThemeUsesPlainWords() throws IOException {
        List<Path> messages = files(PROJECT.resolve("themes/src"), MESSAGES);
        assertThat(messages).isNotEmpty();
        assertThat(words(messages)).isEmpty();
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

    @Test
    void onlyCommentsOfAScriptAreChecked() throws IOException {
        String script = "#!/usr/bin/env bash\n# It is gone.\ndie \"gone\"\n  # It calls `die` anew.\n";
        assertThat(found(Prose.ofScript(script)))
                .containsExactly("2: gone -> deleted, no longer exists", "4: anew -> re-created, again");
    }

    @Test
    void aMessageIsCheckedAndItsKeyAndALabelOfOneWordAreNot() throws IOException {
        assertThat(found(Prose.ofMessages("pingone.nobody=Nobody\npingone.gone=Nobody has it\n")))
                .containsExactly("2: Nobody -> the actor");
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
            if (CODE.stream().anyMatch(file.toString()::endsWith)) {
                return Prose.ofJava(text);
            }
            if (file.toString().endsWith(MESSAGES)) {
                return Prose.ofMessages(text);
            }
            return file.toString().endsWith(MARKDOWN) ? Prose.ofMarkdown(text) : Prose.ofScript(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        return files(folder, file -> file.toString().endsWith(ending));
    }

    private static List<Path> files(Path folder, Predicate<Path> chosen) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_CHECKED.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (chosen.test(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    /** A script has the ending of a shell, or none and a first line that names its interpreter. Maven wrote mvnw. */
    private static boolean isScript(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".sh") || (!name.contains(".") && !name.equals("mvnw") && beginsWithShebang(file));
    }

    private static boolean beginsWithShebang(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(SHEBANG.length()), StandardCharsets.ISO_8859_1).equals(SHEBANG);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
