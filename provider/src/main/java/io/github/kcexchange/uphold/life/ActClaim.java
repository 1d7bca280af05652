// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.TokenMarks;
import io.github.kcexchange.shared.TokenOrigin;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.AccessToken;

/** Believes an {@code act} only in a token that an exchange of this extension issued: a mapper wrote any other one. */
public final class ActClaim {

    private ActClaim() {}

    /** The chain of the token, or null if it has none that can be believed. */
    public static @Nullable ActorChain of(AccessToken token) {
        return TokenOrigin.of(token.getId()).isPresent()
                ? ActorChain.read(token.getOtherClaims().get(TokenMarks.ACT)).orElse(null)
                : null;
    }
}
