// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of token that an application can present as subject token or actor token. */
public enum PresentedKind {
    ACCESS_TOKEN(TokenTypes.ACCESS_TOKEN),
    ID_TOKEN(TokenTypes.ID_TOKEN),
    /**
     * An access token of this realm, or a token of a trusted issuer: its {@code iss} decides. Clients such as Spring
     * Security send every JWT with this type.
     */
    JWT(TokenTypes.JWT);

    private final String type;

    PresentedKind(String type) {
        this.type = type;
    }

    /** Returns the kind with that token type identifier (RFC 8693, section 3). */
    public static Optional<PresentedKind> of(@Nullable String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
