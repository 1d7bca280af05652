// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of this extension that issued a token. The end of the token's {@code jti} states it. The result
 * therefore does not depend on the current configuration of a client. Keycloak's mappers of roles can write a second
 * {@code jti}: an exchange removes it from its own tokens, and accepts no token of a sign-in in which it states an
 * exchange. No exchange issues a token whose {@code jti} a script replaced.
 */
public enum TokenOrigin {
    /** A gateway credential was exchanged. */
    GATEWAY_CREDENTIAL(".gateway"),
    /** An application exchanged a token. */
    APPLICATION(".application");

    /**
     * The format of Keycloak's token ids (DefaultTokenContextEncoderProvider), with the code of the token exchange
     * grant.
     */
    private static final Pattern EXCHANGED = Pattern.compile("[a-z]{4}te:.+");

    private final String mark;

    TokenOrigin(String mark) {
        this.mark = mark;
    }

    /**
     * Adds the mark to a token id.
     *
     * @param jti the id that Keycloak assigned to the token
     * @return the id with the mark; a Keycloak without this extension can still read it
     */
    public String mark(String jti) {
        return jti + mark;
    }

    /** Returns the exchange that issued the token with that id. Empty if Keycloak itself issued the token. */
    public static Optional<TokenOrigin> of(@Nullable String jti) {
        return jti == null || !EXCHANGED.matcher(jti).matches()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(origin -> jti.endsWith(origin.mark))
                        .findFirst();
    }
}
