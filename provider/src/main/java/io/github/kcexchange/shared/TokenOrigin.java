// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which exchange of this extension issued a token. The token says so itself, by the end of its {@code jti}: the answer
 * never depends on how a client is configured today, and no protocol mapper of Keycloak can write a {@code jti}.
 */
public enum TokenOrigin {
    /** A gateway credential was exchanged. */
    GATEWAY_CREDENTIAL(".gateway"),
    /** An application exchanged a token. */
    APPLICATION(".application");

    /** Keycloak's own form of an id (DefaultTokenContextEncoderProvider), with the shortcut of the token exchange grant. */
    private static final Pattern EXCHANGED = Pattern.compile("[a-z]{4}te:.+");

    private final String mark;

    TokenOrigin(String mark) {
        this.mark = mark;
    }

    /**
     * Marks a token.
     *
     * @param jti the id that Keycloak gave the token
     * @return the id that says where the token comes from; Keycloak still reads it without this extension
     */
    public String mark(String jti) {
        return jti + mark;
    }

    /** The exchange that issued the token of that id; empty for a token of Keycloak's own. */
    public static Optional<TokenOrigin> of(@Nullable String jti) {
        return jti == null || !EXCHANGED.matcher(jti).matches()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(origin -> jti.endsWith(origin.mark))
                        .findFirst();
    }
}
