// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A time that the extension keeps as a text, in an attribute of a client or in the configuration of a provider. It is
 * parsed when it is shown: an exchange reads the same client, and does not need it.
 *
 * @param text the stored text, or null for none
 */
public record StoredTime(@Nullable String text) {

    /** No time. */
    public static final StoredTime NONE = new StoredTime(null);

    /** The times that an answer can show: their year has four digits (RFC 3339, section 5.6). */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * Returns the time, or null for none. An administrator can edit the text in the console, so any value other than an
     * instant counts as none. So does an instant that no answer can show: the whole list with it would fail.
     */
    public @Nullable Instant instant() {
        try {
            Instant time = text == null ? null : Instant.parse(text);
            return time == null || time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
