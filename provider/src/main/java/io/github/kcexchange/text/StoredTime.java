// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A time that the extension keeps as a text, in an attribute of a client or in the configuration of a provider. */
public final class StoredTime {

    private StoredTime() {}

    /**
     * Returns the time, or null for none. An administrator can edit the text in the console, so any value other than an
     * instant counts as none.
     */
    public static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
