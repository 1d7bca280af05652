// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.AccessToken;

/**
 * Reads the claims of this extension only from a token that an exchange of this extension issued. In any other token, a
 * mapper wrote them.
 */
public final class TrustedClaims {

    private TrustedClaims() {}

    /** Returns the chain of actors in {@code act}, or null if the token has no trusted chain. */
    public static @Nullable ActorChain actors(AccessToken token) {
        return ActorChain.read(in(token).get(TokenMarks.ACT)).orElse(null);
    }

    /** Returns the identity at a trusted issuer on which the token depends, or null if it depends on none. */
    public static @Nullable ExternalSubject externalSubject(AccessToken token) {
        return ExternalSubject.read(in(token)).orElse(null);
    }

    /** Returns the claims of a gateway's token; empty for any other token. */
    public static Map<String, Object> gateway(AccessToken token) {
        Map<String, Object> claims = in(token);
        if (!GatewayClaims.areIn(claims)) {
            return Map.of();
        }
        Map<String, Object> ofGateway = new LinkedHashMap<>(claims);
        ofGateway.keySet().retainAll(GatewayClaims.ALL);
        return ofGateway;
    }

    private static Map<String, Object> in(AccessToken token) {
        return TokenOrigin.of(token.getId()).isPresent() ? token.getOtherClaims() : Map.of();
    }
}
