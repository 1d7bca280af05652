// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes dates in RFC 3339 format, in UTC with milliseconds. */
public final class Timestamps {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** Returns the time as text, or null for null. */
    public static @Nullable String format(@Nullable Instant instant) {
        return instant == null ? null : UTC.format(instant);
    }
}
