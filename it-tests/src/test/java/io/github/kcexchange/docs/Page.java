// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation, unchanged except for the server's address.
 *
 * @param name the path below the project's folder
 */
record Page(String name, List<String> lines) {
    private static final String ADDRESS = "http://localhost:8080";
    private static final String INDENT = "    ";

    static Page of(String name, Server server) {
        try {
            String text = Files.readString(Build.projectFolder().resolve(name));
            return new Page(
                    name, text.replace(ADDRESS, server.url().toString()).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all pages in a folder. */
    static List<String> allIn(String folder) {
        try (Stream<Path> files = Files.list(Build.projectFolder().resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands in order, each with the answer that the page prints directly after it. */
    List<Step> steps() {
        List<String> blocks = blocks();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (Step.isCommand(blocks.get(i))) {
                String next = i + 1 < blocks.size() ? blocks.get(i + 1) : "";
                steps.add(new Step(name, blocks.get(i), next.startsWith("{") ? next : ""));
            }
        }
        return steps;
    }

    /**
     * The indented blocks. Each has an empty line before it and after it; blocks inside a list item have none and are
     * skipped.
     */
    private List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(INDENT) && lines.get(i - 1).isEmpty()) {
                blocks.add(lines.subList(i, lines.size()).stream()
                        .takeWhile(line -> line.startsWith(INDENT))
                        .map(line -> line.substring(INDENT.length()) + "\n")
                        .collect(Collectors.joining()));
            }
        }
        return blocks;
    }

    /** The tables whose columns are tokens. */
    List<ClaimsTable> claimsTables() {
        List<ClaimsTable> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("| Claim | ") && lines.get(i).contains("`$")) {
                List<String> rows = lines.subList(i + 2, lines.size()).stream()
                        .takeWhile(line -> line.startsWith("|"))
                        .toList();
                tables.add(ClaimsTable.of(lines.get(i), rows));
            }
        }
        return tables;
    }
}
