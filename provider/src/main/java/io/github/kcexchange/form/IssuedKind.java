// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of token that an exchange can issue to an application. */
public enum IssuedKind {
    ACCESS_TOKEN(TokenTypes.ACCESS_TOKEN),
    ID_TOKEN(TokenTypes.ID_TOKEN);

    private final String type;

    IssuedKind(String type) {
        this.type = type;
    }

    /** Returns the token type identifier (RFC 8693, section 3). */
    public String type() {
        return type;
    }

    /** Returns the kind with that token type identifier. Empty if an exchange cannot issue that type. */
    public static Optional<IssuedKind> of(@Nullable String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
