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

    /**
     * Returns the time, or null for none. An administrator can edit the text in the console, so any value other than an
     * instant counts as none.
     */
    public @Nullable Instant instant() {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
