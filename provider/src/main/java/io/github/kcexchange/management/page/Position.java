// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * A position in a list that is ordered by name and, for equal names, by id.
 *
 * @param name the name of the element
 * @param id the id of the element
 */
public record Position(String name, String id) implements Comparable<Position> {

    private static final Comparator<Position> BY_NAME =
            Comparator.comparing(Position::name).thenComparing(Position::id);

    private static final char SEPARATOR = '\n';

    /** The only character that not every database stores. An imported name can have any other control character. */
    private static final char NEVER_STORED = '\0';

    /** Returns the position as an opaque text for the client. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((encoded(id) + SEPARATOR + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the text of {@link #cursor()}. Empty if it is invalid. */
    static Optional<Position> ofCursor(String cursor) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            int end = text.indexOf(SEPARATOR);
            return end > 0 && text.indexOf(NEVER_STORED) < 0
                    ? Optional.of(new Position(text.substring(end + 1), decoded(text.substring(0, end))))
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }

    /** An imported id can have the separator. Without this encoding, the next page would begin at another name. */
    private static String encoded(String id) {
        return id.replace("%", "%25").replace("\n", "%0A");
    }

    private static String decoded(String id) {
        return id.replace("%0A", "\n").replace("%25", "%");
    }

    @Override
    public int compareTo(Position other) {
        return BY_NAME.compare(this, other);
    }
}
