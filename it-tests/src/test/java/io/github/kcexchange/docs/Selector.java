// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which series a query of Prometheus asks for. */
record Selector(String metric, List<Matcher> matchers) {
    private static final Pattern SELECTOR = Pattern.compile("(\\w+)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");

    private record Matcher(String label, String operator, String value) {

        static Matcher of(MatchResult found) {
            return new Matcher(found.group(1), found.group(2), found.group(3));
        }

        boolean accepts(Series series) {
            String actual = series.labels().getOrDefault(label, "");
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                default -> !actual.matches(value);
            };
        }
    }

    static List<Selector> allIn(String query) {
        return SELECTOR.matcher(query)
                .results()
                .map(found -> new Selector(
                        found.group(1),
                        MATCHER.matcher(found.group(2))
                                .results()
                                .map(Matcher::of)
                                .toList()))
                .toList();
    }

    /** The query without its selectors. */
    static String rest(String query) {
        return SELECTOR.matcher(query).replaceAll("");
    }

    List<String> labels() {
        return matchers.stream().map(Matcher::label).toList();
    }

    Selector without(Set<String> labels) {
        return new Selector(
                metric,
                matchers.stream()
                        .filter(matcher -> !labels.contains(matcher.label()))
                        .toList());
    }

    boolean accepts(Series series) {
        return series.name().equals(metric) && matchers.stream().allMatch(matcher -> matcher.accepts(series));
    }
}
