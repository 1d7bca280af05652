// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permitted texts for a gateway's name and description. */
final class GatewayText {

    /** In UTF-16 units: the length of Keycloak's columns for a client's name and description. */
    static final int LIMIT = 255;

    private static final String TOO_LONG = "Must not be longer than " + LIMIT + " characters.";

    /** The characters that PingOne permits. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.'_/ -]+");

    private GatewayText() {}

    /** Returns the fault of a name, if any. */
    static Optional<String> faultInName(String name) {
        if (name.isBlank()) {
            return Optional.of("Must not be blank.");
        }
        if (name.startsWith(" ") || name.endsWith(" ")) {
            return Optional.of("Must not begin or end with a space.");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("Must consist of letters, marks, digits, spaces and . ' _ - / only.");
        }
        return name.length() > LIMIT ? Optional.of(TOO_LONG) : Optional.empty();
    }

    /** Returns the fault of a description, if any. */
    static Optional<String> faultInDescription(String description) {
        if (!PlainText.is(description)) {
            return Optional.of("Must not contain control characters other than line breaks and tabs.");
        }
        return description.length() > LIMIT ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
