// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.text.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The permitted texts for a gateway's name and description. */
final class GatewayText {

    /** In UTF-16 units: the length of Keycloak's columns for a client's name and description. */
    static final int LIMIT = 255;

    private static final String TOO_LONG = "Must not be longer than " + LIMIT + " characters.";

    /** A character that PingOne does not permit. */
    private static final Pattern MISPLACED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.'_/ -]");

    private GatewayText() {}

    /** Returns the fault of a name, if any. */
    static Optional<String> faultInName(String name) {
        if (name.isBlank()) {
            return Optional.of("Must not be blank.");
        }
        if (name.startsWith(" ") || name.endsWith(" ")) {
            return Optional.of("Must not begin or end with a space.");
        }
        Matcher misplaced = MISPLACED.matcher(name);
        if (misplaced.find()) {
            return Optional.of("Must not contain %s. Letters, marks, digits, spaces and . ' _ - / are allowed."
                    .formatted(named(misplaced.group().codePointAt(0))));
        }
        return name.length() > LIMIT ? Optional.of(TOO_LONG) : Optional.empty();
    }

    /** By number and name, because a character itself can be invisible. */
    private static String named(int character) {
        return "U+%04X (%s)"
                .formatted(character, Objects.requireNonNullElse(Character.getName(character), "not assigned"));
    }

    /** Returns the fault of a description, if any. */
    static Optional<String> faultInDescription(String description) {
        if (!PlainText.is(description)) {
            return Optional.of("Must not contain control characters other than line breaks and tabs.");
        }
        return description.length() > LIMIT ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
