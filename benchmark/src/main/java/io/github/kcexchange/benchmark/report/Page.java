// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a page with sections between two marks, {@code <!-- name: begin -->} and {@code <!-- name: end -->}.
 *
 * @param text the Markdown of the page
 */
public record Page(String text) {

    /**
     * Returns the page with the new content of the section. Adds the section at the end if the page does not have it.
     */
    Page with(String section, String title, String content) {
        String filled = begin(section) + "\n\n" + content.strip() + "\n\n" + end(section);
        Matcher found = matcher(section);
        return new Page(
                found.find()
                        ? text.substring(0, found.start()) + filled + text.substring(found.end())
                        : text.stripTrailing() + "\n\n## " + title + "\n\n" + filled + "\n");
    }

    /** Returns the content of the section. It is empty if the page does not have the section. */
    public String content(String section) {
        Matcher found = matcher(section);
        return found.find() ? found.group(1).strip() : "";
    }

    private Matcher matcher(String section) {
        return Pattern.compile(Pattern.quote(begin(section)) + "(.*?)" + Pattern.quote(end(section)), Pattern.DOTALL)
                .matcher(text);
    }

    private static String begin(String section) {
        return "<!-- " + section + ": begin -->";
    }

    private static String end(String section) {
        return "<!-- " + section + ": end -->";
    }
}
