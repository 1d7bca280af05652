// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Gâteau 网关", "two\nlines", "??>>~~"})
    void isReadBackFromItsCursor(String name) {
        Position position = new Position(name, "2045db20-7460-4fea-a7e0-9fa9017f8d75");
        assertThat(position.cursor()).matches("[A-Za-z0-9_-]+");
        assertThat(Position.ofCursor(position.cursor())).contains(position);
    }

    /** An import can give a client any name. */
    @Test
    void isReadBackFromItsCursorIfItsNameHasControlCharacters() {
        Position position = new Position("bell\u0007 escape\u001b", "id");
        assertThat(Position.ofCursor(position.cursor())).contains(position);
    }

    /** Keycloak accepts any text as the id of an imported client. */
    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "\n", "%", "%0A", "%250A", "%25\n%0A", "f:provider:id"})
    void isReadBackFromItsCursorWhateverItsIdIs(String id) {
        Position position = new Position("two\nlines %0A", id);
        assertThat(Position.ofCursor(position.cursor())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "!!!", "YQ", "a b", "YQo=YQ", "_____w"})
    void isNotReadFromAnythingElse(String cursor) {
        assertThat(Position.ofCursor(cursor)).isEmpty();
    }

    @Test
    void isNotReadFromTextThatNoDatabaseCanStore() {
        assertThat(Position.ofCursor(encoded("id\n\u0000"))).isEmpty();
        assertThat(Position.ofCursor(encoded("\nname"))).isEmpty();
    }

    @Test
    void isOrderedByNameAndThenById() {
        Position first = new Position("a", "2");
        Position second = new Position("b", "1");
        Position third = new Position("b", "2");
        assertThat(Stream.of(third, first, second).sorted()).containsExactly(first, second, third);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
