// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Represents a table of a published page. A text that is derived from it cannot state other values. */
public record PublishedTable(List<String> header, List<List<String>> rows) {
    private static final Pattern RULE = Pattern.compile("\\|(-+\\|)+");

    /** Returns the tables of a Markdown text in their order. */
    public static List<PublishedTable> in(String markdown) {
        return Stream.of(markdown.split("\n\n+"))
                .map(block -> block.strip().lines().toList())
                .filter(lines -> lines.size() > 1 && RULE.matcher(lines.get(1)).matches())
                .map(PublishedTable::parsed)
                .toList();
    }

    private static PublishedTable parsed(List<String> lines) {
        return new PublishedTable(
                split(lines.get(0)),
                lines.stream().skip(2).map(PublishedTable::split).toList());
    }

    /** Returns the cells of a line. Nothing is before its first bar. */
    private static List<String> split(String line) {
        return Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    /** Returns the title of the first column. */
    public String title() {
        return header.get(0);
    }

    /** Returns the cells of the chosen rows in the chosen columns. The first cell of a row is its title. */
    public List<String> cells(Predicate<String> rowTitles, Predicate<String> columnTitles) {
        return rows.stream()
                .filter(row -> rowTitles.test(row.get(0)))
                .flatMap(row -> IntStream.range(0, Math.min(row.size(), header.size()))
                        .filter(column -> columnTitles.test(header.get(column)))
                        .mapToObj(row::get))
                .toList();
    }
}
