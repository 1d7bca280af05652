// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.ActorChain;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;

/** Believes an {@code act} only in a token that an exchange issued: any other one was written by a mapper. */
public final class ActClaim {

    public static final String ACT = "act";
    public static final String MAY_ACT = "may_act";

    private final KeycloakSession session;

    public ActClaim(KeycloakSession session) {
        this.session = session;
    }

    /** The chain of the token, or null if it has none that can be believed. */
    public @Nullable ActorChain of(AccessToken token) {
        return isExchanged(token)
                ? ActorChain.read(token.getOtherClaims().get(ACT)).orElse(null)
                : null;
    }

    /** Whether the token exchange grant issued the token, as its id says. */
    boolean isExchanged(AccessToken token) {
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(session.getProvider(TokenContextEncoderProvider.class)
                .getTokenContextFromTokenId(token.getId())
                .getGrantType());
    }
}
