// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a file. All other characters are blank, so that line numbers stay correct. */
final class Prose {

    private static final Pattern NOT_PROSE_IN_MARKDOWN = Pattern.compile(
            "(?ms)^```.*?^```$" // fenced code
                    + "|(?<=\n\n)(?:(?: {4,}|\t)[^\n]*\n)+" // indented code
                    + "|`[^`]*`" // inline code
                    + "|<!--.*?-->"
                    + "|\\]\\([^)]*\\)" // the target of a link
                    + "|\"[^\"\n]*\""); // a label or message
    private static final Pattern PROSE_IN_JAVA =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*" + "|\"\"\".*?\"\"\"" + "|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern NOT_PROSE_IN_COMMENTS = Pattern.compile(
            "\\{@[^}]*}|<code>.*?</code>" //
                    + "|\"[^\"\\s]*\""); // a text of one word is a name or a value
    private static final Pattern CODE_IN_JAVA = Pattern.compile("(?s)(.*?)(" + PROSE_IN_JAVA.pattern() + "|\\z)");

    /** Everything up to the name of the next test, or up to the end of the file. */
    private static final Pattern TEST_NAME = Pattern.compile(
            "(?s).*?(?:@(?:Test|ParameterizedTest|RepeatedTest|FuzzTest)\\b.*?\\bvoid (\\w+)(?=\\()|\\z)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern NOT_PROSE_IN_SCRIPTS = Pattern.compile("(?m)^(?![ \t]*#).*$|^[ \t]*#+|`[^`\n]*`");
    private static final Pattern NOT_PROSE_IN_MESSAGES =
            Pattern.compile("(?m)^#.+$|^[^=\n]*=(?:\\S*$)?"); // a key, and a label of one word

    private static final String BEGIN = "=";

    private Prose() {}

    static String ofMarkdown(String text) {
        return NOT_PROSE_IN_MARKDOWN.matcher(text).replaceAll(found -> blank(found.group()));
    }

    /** Comments and string literals. TypeScript has the same, except for text blocks. */
    static String ofJava(String text) {
        String prose = CODE_IN_JAVA.matcher(text).replaceAll(Prose::withoutCode);
        return NOT_PROSE_IN_COMMENTS.matcher(prose).replaceAll(found -> blank(found.group()));
    }

    /** The names of tests, with a space between their words and an upper-case letter at their beginning. */
    static String ofTestNames(String java) {
        return TEST_NAME.matcher(java).replaceAll(Prose::sentence);
    }

    /** Comments on lines of their own. */
    static String ofScript(String text) {
        return NOT_PROSE_IN_SCRIPTS.matcher(text).replaceAll(found -> blank(found.group()));
    }

    /** The texts of messages. No text continues the one before it. */
    static String ofMessages(String text) {
        return NOT_PROSE_IN_MESSAGES
                .matcher(text)
                .replaceAll(found -> BEGIN + blank(found.group()).substring(BEGIN.length()));
    }

    private static String withoutCode(MatchResult found) {
        return blank(found.group(1)) + Matcher.quoteReplacement(found.group(2));
    }

    private static String sentence(MatchResult found) {
        String name = found.group(1);
        if (name == null) {
            return blank(found.group());
        }
        String before = found.group().substring(0, found.group().length() - name.length());
        String words = BETWEEN_WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return blank(before) + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String blank(String text) {
        return text.replaceAll("[^\n]", " ");
    }
}
