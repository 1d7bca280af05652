// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.AccessToken;

/**
 * Reads {@code act} only from a token that an exchange of this extension issued. In any other token, a mapper wrote it.
 */
public final class ActClaim {

    private ActClaim() {}

    /** Returns the chain of the token, or null if it has no trusted chain. */
    public static @Nullable ActorChain of(AccessToken token) {
        return TokenOrigin.of(token.getId()).isPresent()
                ? ActorChain.read(token.getOtherClaims().get(TokenMarks.ACT)).orElse(null)
                : null;
    }
}
