// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats a table as Markdown. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> header) {
        rows.add(List.copyOf(header));
    }

    public static Table of(String... header) {
        return new Table(List.of(header));
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    public Table row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells under " + rows.get(0));
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    public String markdown() {
        String rule = "|" + "---|".repeat(rows.get(0).size());
        return Stream.concat(
                        Stream.of(line(rows.get(0)), rule),
                        rows.stream().skip(1).map(Table::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
