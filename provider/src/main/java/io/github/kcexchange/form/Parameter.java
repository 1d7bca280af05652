// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters that an error answer may name. Other parameter names are input of the client, which an answer never
 * repeats.
 */
public enum Parameter {
    SUBJECT_TOKEN,
    SUBJECT_TOKEN_TYPE,
    ACTOR_TOKEN,
    ACTOR_TOKEN_TYPE,
    REQUESTED_TOKEN_TYPE,
    SCOPE,
    AUDIENCE,
    RESOURCE,
    GRANT_TYPE,
    CLIENT_ID,
    CLIENT_SECRET,
    CLIENT_ASSERTION,
    CLIENT_ASSERTION_TYPE,
    REQUESTED_SUBJECT,
    REQUESTED_ISSUER,
    SUBJECT_ISSUER;

    /** Returns the first parameter of this list that is among the names. Empty if all names are unknown. */
    public static Optional<Parameter> among(Collection<String> names) {
        return Arrays.stream(values())
                .filter(parameter -> names.contains(parameter.text()))
                .findFirst();
    }

    /** Returns the name in the form (RFC 6749, RFC 7521, RFC 8693, RFC 8707). */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value is a token, which clients often read from a file. */
    public boolean isToken() {
        return this == SUBJECT_TOKEN || this == ACTOR_TOKEN || this == CLIENT_ASSERTION;
    }
}
