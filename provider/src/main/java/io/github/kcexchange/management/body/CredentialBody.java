// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.view.Timestamps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What may be asked of a new credential: when it ends. */
public final class CredentialBody {

    private static final String EXPIRES_AT = "expiresAt";

    private final JsonMembers members;

    public CredentialBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * The end that was asked for, if any.
     *
     * @throws ManagementException if it is no date or lies before {@code now}; it counts in whole seconds, as {@code exp} does
     */
    public Optional<Instant> expiresAt(Instant now) {
        Optional<String> text = members.optionalText(EXPIRES_AT);
        Optional<Instant> date = text.flatMap(Timestamps::parse);
        if (text.isPresent() && date.isEmpty()) {
            members.invalid(EXPIRES_AT, "Must be a date and time as RFC 3339 has it, such as 2030-01-01T00:00:00Z.");
        }
        if (date.isPresent() && !date.get().truncatedTo(ChronoUnit.SECONDS).isAfter(now)) {
            members.invalid(EXPIRES_AT, "Must lie in the future.");
        }
        members.refuseFaults();
        return date;
    }
}
