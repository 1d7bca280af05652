// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;

/**
 * Reads the context that Keycloak writes into the {@code jti} of a token: the types of its session and of the token,
 * and its grant.
 */
public final class TokenContext {

    private TokenContext() {}

    /**
     * Returns the context. Null if the id is missing, or if this server cannot read it. It can name a grant that an
     * extension added, and that this server no longer has.
     */
    public static @Nullable AccessTokenContext of(KeycloakSession session, @Nullable String jti) {
        if (jti == null) {
            return null;
        }
        try {
            return session.getProvider(TokenContextEncoderProvider.class).getTokenContextFromTokenId(jti);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Whether the id is that of a lightweight token. It leaves most of its claims to introspection. */
    public static boolean isLightweight(KeycloakSession session, @Nullable String jti) {
        AccessTokenContext context = of(session, jti);
        return context != null && context.getTokenType() == AccessTokenContext.TokenType.LIGHTWEIGHT;
    }
}
