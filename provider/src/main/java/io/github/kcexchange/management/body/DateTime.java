// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date and time in RFC 3339 format. */
final class DateTime {

    /** Stricter than ISO 8601, which permits years beyond 9999 and times without seconds. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    /**
     * The last time that has a year of four digits in UTC, as answers write it. A later one can have such a year with
     * an offset.
     */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private DateTime() {}

    /** Returns the time, or empty if the text is not a valid date and time, or cannot be written in UTC. */
    static Optional<Instant> parse(String text) {
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
