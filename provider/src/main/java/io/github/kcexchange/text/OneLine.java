// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.regex.Pattern;

/**
 * Text in one line of the log. With a line break, the author of a text could write a false entry into the log. With
 * another control character, the author could change the terminal that shows the log.
 */
public final class OneLine {

    /** Control characters, and Unicode's separators of lines and paragraphs. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /** Returns the text with a question mark in the place of each such character. */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
