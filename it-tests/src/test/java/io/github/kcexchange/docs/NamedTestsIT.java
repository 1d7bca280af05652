// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.Build;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that the documentation names as proof exist. */
final class NamedTestsIT {
    /** {@code Class}, {@code Class.method} or {@code Class.Nested.method}, optionally after a package and a slash. */
    private static final Pattern NAMED = Pattern.compile("`(?:\\w+/)?([A-Z]\\w*(?:IT|Test))(?:\\.([\\w.]+))?`");

    private static final String EXPRESSIONS = "| Expression of PingOne | Here | Test |";

    private final Map<String, String> sources = sources();

    static Stream<String> pages() {
        return Stream.of("docs", "docs/use-cases").flatMap(folder -> Page.allIn(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theNamedTestsExist(String page) {
        String text = TestSources.read(Build.projectFolder().resolve(page));
        List<String> missing = NAMED.matcher(text)
                .results()
                .filter(named -> !exists(named))
                .map(MatchResult::group)
                .toList();
        assertThat(missing).isEmpty();
    }

    /** The table says what replaces an expression, and each test shows that it does. */
    @Test
    void everyExpressionOfPingOneNamesItsTest() {
        List<String> rows = TestSources.read(Build.projectFolder().resolve("docs/migrating-from-pingone.md"))
                .lines()
                .dropWhile(line -> !line.equals(EXPRESSIONS))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(NAMED.matcher(row.substring(row.lastIndexOf(" | ")))
                                .results()
                                .filter(named -> named.group(2) != null))
                        .isNotEmpty());
    }

    private boolean exists(MatchResult named) {
        String source = sources.getOrDefault(named.group(1), "");
        return !source.isEmpty()
                && Stream.ofNullable(named.group(2))
                        .flatMap(path -> Stream.of(path.split("\\.")))
                        .allMatch(name -> source.contains(" class " + name + " ") || source.contains(" " + name + "("));
    }

    /** The text of all test classes by their name; two of one name count as one. */
    private static Map<String, String> sources() {
        return Stream.of("provider", "themes", "it-tests")
                .flatMap(module -> TestSources.of(module).stream())
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), TestSources::read, String::concat));
    }
}
