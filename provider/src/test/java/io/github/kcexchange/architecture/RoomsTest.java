// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/kcexchange");

    static Set<String> rooms() {
        return Rooms.ALL.keySet();
    }

    @Test
    void thePlanHasRooms() {
        assertThat(rooms()).contains("exchange", "decide", "use");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomIsDescribedInThePlanAsInTheCode(String room) throws IOException {
        Path description = SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
        assertThat(Files.readAllLines(description))
                .contains("/** " + Rooms.ALL.get(room).description() + " */");
    }

    /** A room whose description contains "and" has two subjects. */
    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomHasOneSubject(String room) {
        assertThat(Rooms.ALL.get(room).description()).doesNotContainPattern("(?i)\\band\\b");
    }

    /** A reader then follows every path downwards, on the page and in the code. */
    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyRoomsBelowIt(String room) {
        List<String> plan = List.copyOf(rooms());
        assertThat(Rooms.ALL.get(room).mayKnow()).allMatch(other -> plan.indexOf(other) > plan.indexOf(room));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomMayImportRoomsOfThePlanOnly(String room) {
        assertThat(rooms()).containsAll(Rooms.ALL.get(room).mayKnow());
    }
}
