// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role as a delegation policy and a {@code Party} write it: a realm role by its name, a client role as
 * {@code {clientId}/{role}}. Within a name, {@code /} and {@code %} are percent-encoded, so that a text means one role only.
 *
 * @param clientId the client of a client role, or null for a realm role
 */
public record RoleName(@Nullable String clientId, String role) {

    private static final char SEPARATOR = '/';

    /** A printable ASCII character, percent-encoded (RFC 3986, section 2.1); more is never needed in a name. */
    private static final Pattern ENCODED = Pattern.compile("%([2-7]\\p{XDigit})");

    /** Reads a text, or nothing where it has another form than a role's. */
    public static Optional<RoleName> read(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return decoded(text).map(role -> new RoleName(null, role));
        }
        return decoded(text.substring(0, separator))
                .flatMap(clientId -> decoded(text.substring(separator + 1)).map(role -> new RoleName(clientId, role)));
    }

    /** The one text of this role. */
    public String text() {
        return clientId == null ? encoded(role) : encoded(clientId) + SEPARATOR + encoded(role);
    }

    private static String encoded(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
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
