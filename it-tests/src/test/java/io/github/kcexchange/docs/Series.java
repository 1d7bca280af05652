// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import io.github.kcexchange.server.Metrics;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One series of a metrics page. */
record Series(String name, Map<String, String> labels) {
    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static List<Series> allOf(Metrics metrics) {
        return metrics.page()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Series(line.group(1), labels(line.group(2))))
                .toList();
    }

    private static Map<String, String> labels(String text) {
        return text == null
                ? Map.of()
                : LABEL.matcher(text)
                        .results()
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }
}
