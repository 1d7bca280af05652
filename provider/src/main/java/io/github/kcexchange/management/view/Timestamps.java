// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes and reads dates in RFC 3339 format. They are written in UTC with milliseconds. */
public final class Timestamps {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Stricter than ISO 8601, which permits years beyond 9999 and times without seconds. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    /** The last time that has a year of four digits in UTC. A later one can have such a year with an offset. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Timestamps() {}

    /** Returns the time in UTC with milliseconds, or null for null. */
    public static @Nullable String format(@Nullable Instant instant) {
        return instant == null ? null : UTC.format(instant);
    }

    /** Returns the time, or empty if the text is not a valid date and time, or cannot be written in UTC. */
    public static Optional<Instant> parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(time -> !time.isAfter(LAST));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
