// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sentences of a page, outside tables, headings, code and quotations. */
final class Sentences {

    private static final int MOST_WORDS = 25;
    private static final int SHOWN = 60;

    private static final Pattern TABLE_OR_HEADING = Pattern.compile("(?m)^ *[|#].*$");

    /** A sentence ends with its punctuation mark, before an empty line, and before the next element of a list. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?s)\\S.*?(?:[.!?][)*]*(?=\\s)|\n\\s*\n|\n(?= *(?:[*-]|\\d+\\.) )|\\z)");

    private static final Pattern WORD = Pattern.compile("\\w[\\w'/.,-]*");

    private Sentences() {}

    /** Every sentence of the page with more than 25 words: {@code line: number of words, begin}. */
    static List<String> tooLongIn(String page) {
        String prose = TABLE_OR_HEADING
                .matcher(Prose.ofMarkdown(page))
                .replaceAll(found -> " ".repeat(found.group().length()));
        return SENTENCE.matcher(prose)
                .results()
                .filter(sentence -> words(sentence) > MOST_WORDS)
                .map(sentence -> WordList.line(prose, sentence) + ": " + words(sentence) + " words, " + begin(sentence))
                .toList();
    }

    private static long words(MatchResult sentence) {
        return WORD.matcher(sentence.group()).results().count();
    }

    private static String begin(MatchResult sentence) {
        String text = sentence.group().strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
