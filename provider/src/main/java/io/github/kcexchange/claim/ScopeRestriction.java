// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import org.jspecify.annotations.Nullable;

/**
 * The mark of a token whose scopes a client policy restricted. It stands in the {@code jti} before the mark of the
 * exchange. Such a token is complete: if Keycloak runs its mappers again, it runs those of all default scopes of the
 * client, also of the scopes that the policy removed.
 */
public final class ScopeRestriction {

    private static final String MARK = ".restricted";

    private ScopeRestriction() {}

    /**
     * Adds the mark to a token id, before the exchange adds its own.
     *
     * @param jti the id that Keycloak assigned to the token
     */
    public static String mark(String jti) {
        return jti + MARK;
    }

    /** Whether the token with that id has the mark. */
    public static boolean isStatedIn(@Nullable String jti) {
        return jti != null
                && TokenOrigin.of(jti)
                        .filter(origin -> jti.endsWith(origin.mark(MARK)))
                        .isPresent();
    }
}
