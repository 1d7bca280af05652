// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of Vale with the level error: words to avoid, each with the words to write instead.
 *
 * @param any matches every word of the list. Most texts have none, so one search replaces one for each word.
 */
record WordList(Pattern any, List<Word> words) {

    private static final Pattern SWAP = Pattern.compile(" +'(.+)': '(.+)'");
    private static final Pattern TOKEN = Pattern.compile(" +- '(.+)'");
    private static final String SPACE = "[\\s*/]{1,120}";
    private static final String ERROR = "level: error";
    private static final String CASE_DOES_NOT_COUNT = "ignorecase: true";

    /** The lists of docs/style. */
    static final List<WordList> ALL = allIn(ProjectFolder.PATH.resolve("docs/style/Plain"));

    /** A regular expression for a word, and the text to write instead. */
    record Word(String expression, Pattern pattern, String replacement) {}

    private static List<WordList> allIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .map(WordList::of)
                    .filter(list -> !list.words().isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(folder.toString(), unreadable);
        }
    }

    private static WordList of(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            int flags = lines.contains(CASE_DOES_NOT_COUNT) ? Pattern.CASE_INSENSITIVE : 0;
            List<Word> words = lines.contains(ERROR)
                    ? lines.stream().flatMap(line -> word(line, flags)).toList()
                    : List.of();
            String any = words.stream().map(Word::expression).collect(Collectors.joining("|"));
            return new WordList(whole(any, flags), words);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static Stream<Word> word(String line, int flags) {
        Matcher swap = SWAP.matcher(line);
        if (swap.matches()) {
            return Stream.of(avoided(swap.group(1), flags, swap.group(2)));
        }
        Matcher token = TOKEN.matcher(line);
        return token.matches() ? Stream.of(avoided(token.group(1), flags, "the actor")) : Stream.empty();
    }

    private static Word avoided(String expression, int flags, String replacement) {
        return new Word(expression, whole(expression, flags), replacement);
    }

    /** Matches whole words only. The words may be on two lines, also of a comment. */
    private static Pattern whole(String word, int flags) {
        return Pattern.compile("\\b(?:" + word.replace(" ", SPACE) + ")\\b", flags);
    }

    /** Every word of this list in the text: {@code line: word -> replacement}. */
    Stream<String> findIn(String text) {
        if (!any.matcher(text).find()) {
            return Stream.empty();
        }
        return words.stream()
                .flatMap(word -> word.pattern()
                        .matcher(text)
                        .results()
                        .map(found -> line(text, found) + ": " + found.group().replaceAll(SPACE, " ") + " -> "
                                + word.replacement()));
    }

    static long line(String text, MatchResult found) {
        return text.substring(0, found.start()).chars().filter(c -> c == '\n').count() + 1;
    }
}
