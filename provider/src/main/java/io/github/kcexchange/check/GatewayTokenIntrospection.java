// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.GatewayClaims;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/**
 * Keycloak's own introspection, which rebuilds a token from its mappers and so would lose the gateway's claims. Theirs
 * are shown exactly as the token has them, and a token that lost its credential or gateway is inactive (RFC 7662).
 */
final class GatewayTokenIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    GatewayTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /** The last of Keycloak's checks before it shows anything, in every supported version. */
    @Override
    protected boolean verifyTokenReuse() {
        if (!super.verifyTokenReuse()) {
            return false;
        }
        boolean lives = new GatewayTokenLife(session, realm).goesOn(token.getOtherClaims(), token.getIat());
        if (!lives) {
            eventBuilder.detail(Details.REASON, "The gateway credential or the gateway behind the token is gone");
            eventBuilder.error(Errors.INVALID_TOKEN);
        }
        return lives;
    }

    @Override
    public AccessToken transformAccessToken(AccessToken token, UserSessionModel userSession) {
        AccessToken shown = super.transformAccessToken(token, userSession);
        Map<String, Object> claims = token.getOtherClaims();
        GatewayClaims.ALL.stream()
                .filter(claims::containsKey)
                .forEach(name -> shown.setOtherClaims(name, claims.get(name)));
        return shown;
    }
}
