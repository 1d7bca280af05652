// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The plan of the rooms, as documented in docs/rooms.md. */
final class Rooms {

    /**
     * One row of the plan.
     *
     * @param description the same as in the package's javadoc
     * @param mayKnow the other rooms that it may import
     */
    record Room(String description, Set<String> mayKnow) {}

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| (.+) \\| (.*) \\|");

    /** By the package's name below the root, in the order of the page. */
    static final Map<String, Room> ALL = read(ProjectFolder.PATH.resolve("docs/rooms.md"));

    private Rooms() {}

    private static Map<String, Room> read(Path page) {
        Map<String, Room> rooms = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(page)) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    rooms.put(row.group(1), new Room(row.group(2), names(row.group(3))));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rooms;
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(", "))
                .map(name -> name.replace("`", "").trim())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
