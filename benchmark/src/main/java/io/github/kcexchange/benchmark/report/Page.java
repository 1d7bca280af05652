// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a page with sections between two marks, {@code <!-- name: begin -->} and {@code <!-- name: end -->}.
 *
 * @param text the Markdown of the page
 */
record Page(String text) {

    /**
     * Returns the page with the new content of the section. Adds the section at the end if the page does not have it.
     */
    Page with(String section, String title, String content) {
        String begin = "<!-- " + section + ": begin -->";
        String end = "<!-- " + section + ": end -->";
        String filled = begin + "\n\n" + content.strip() + "\n\n" + end;
        Matcher found = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        return new Page(
                found.find()
                        ? text.substring(0, found.start()) + filled + text.substring(found.end())
                        : text.stripTrailing() + "\n\n## " + title + "\n\n" + filled + "\n");
    }
}
