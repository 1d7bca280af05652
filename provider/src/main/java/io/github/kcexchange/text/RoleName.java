// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role name as a delegation policy and a {@code Party} write it. A realm role is its name, a client role is
 * {@code {clientId}/{role}}. Within a name, {@code /} and {@code %} are percent-encoded, so that each text identifies
 * one role.
 *
 * @param clientId the client id of the client that has a client role, or null for a realm role
 * @param role the name of the role, not encoded
 */
public record RoleName(@Nullable String clientId, String role) {

    private static final char SEPARATOR = '/';

    /**
     * A percent-encoded printable ASCII character (RFC 3986, section 2.1). A name never needs other encoded characters.
     */
    private static final Pattern ENCODED = Pattern.compile("%([2-7]\\p{XDigit})");

    /** Reads a text. Empty if it is not a valid role name. */
    public static Optional<RoleName> read(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return decoded(text).map(role -> new RoleName(null, role));
        }
        return decoded(text.substring(0, separator))
                .flatMap(clientId -> decoded(text.substring(separator + 1)).map(role -> new RoleName(clientId, role)));
    }

    public String text() {
        return clientId == null ? EncodedName.of(role) : EncodedName.of(clientId) + SEPARATOR + EncodedName.of(role);
    }

    private static Optional<String> decoded(String name) {
        boolean malformed = name.isEmpty()
                || name.indexOf(SEPARATOR) >= 0
                || ENCODED.matcher(name).replaceAll("").indexOf('%') >= 0;
        return malformed ? Optional.empty() : Optional.of(ENCODED.matcher(name).replaceAll(RoleName::character));
    }

    private static String character(MatchResult encoded) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(encoded.group(1), 16)));
    }
}
