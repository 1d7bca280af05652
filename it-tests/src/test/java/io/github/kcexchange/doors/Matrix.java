// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.server.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of docs/doors.md: the expected results.
 *
 * @param columns the names of the states
 * @param rows each door's answers, state by state
 */
record Matrix(List<String> columns, Map<String, List<String>> rows) {

    private static final String FIRST_COLUMN = "| Door | Keycloak's own |";

    static Matrix ofTheDocs() {
        List<String> lines = page().lines()
                .dropWhile(line -> !line.startsWith(FIRST_COLUMN))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        lines.stream()
                .skip(2)
                .map(Matrix::cells)
                .forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
        List<String> header = cells(lines.get(0));
        return new Matrix(header.subList(1, header.size()), rows);
    }

    static String page() {
        try {
            return Files.readString(Build.projectFolder().resolve("docs/doors.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page says that the door opens. */
    boolean opens(Door door, State state) {
        String cell = rows.get(door.row()).get(columns.indexOf(state.column()));
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException(door + ", " + state + ": " + cell);
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
