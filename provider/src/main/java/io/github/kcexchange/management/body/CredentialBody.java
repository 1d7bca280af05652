// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.error.ManagementException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The body of a request for a new credential, which can set its expiry. */
public final class CredentialBody {

    private static final String EXPIRES_AT = "expiresAt";

    private final JsonMembers members;

    public CredentialBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * Returns the requested expiry, if any.
     *
     * @throws ManagementException if it is not a date or not after {@code now}; fractions of a second are ignored, as
     * in {@code exp}
     */
    public Optional<Instant> expiresAt(Instant now) {
        Optional<String> text = members.optionalText(EXPIRES_AT);
        Optional<Instant> date = text.flatMap(DateTime::parse);
        if (text.isPresent() && date.isEmpty()) {
            members.invalid(EXPIRES_AT, "Must be a date and time in RFC 3339 format, such as 2030-01-01T00:00:00Z.");
        }
        if (date.isPresent() && !date.get().truncatedTo(ChronoUnit.SECONDS).isAfter(now)) {
            members.invalid(EXPIRES_AT, "Must be in the future.");
        }
        members.rejectFaults();
        return date;
    }
}
