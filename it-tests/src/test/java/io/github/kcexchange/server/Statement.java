// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Represents one SQL statement that PostgreSQL executed.
 *
 * @param client the address of the client that sent the statement
 * @param parameters the parameters, such as {@code $1 = 'a', $2 = 'b'}, or an empty text
 */
public record Statement(String client, String text, String parameters) {
    private static final Pattern READ = Pattern.compile("select .*? from (\\w+) .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME =
            Pattern.compile("begin|commit|rollback|set local synchronous_commit .*", Pattern.CASE_INSENSITIVE);

    Statement with(String ownParameters) {
        return new Statement(client, text, ownParameters);
    }

    /** Returns whether the statement only begins or ends a transaction. */
    public boolean isFrame() {
        return FRAME.matcher(text).matches();
    }

    /** Returns the table that the statement reads, if it is a plain read. */
    public Optional<String> reads() {
        var select = READ.matcher(text);
        boolean locks = text.toLowerCase(Locale.ROOT).contains(" for ");
        return select.matches() && !locks ? Optional.of(select.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Returns whether the statement mentions the table. */
    public boolean isAbout(String table) {
        return Pattern.compile("\\b" + table + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
