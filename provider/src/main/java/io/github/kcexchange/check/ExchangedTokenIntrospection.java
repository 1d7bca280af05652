// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.GatewayClaims;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/**
 * Keycloak's own introspection, which rebuilds a token from its mappers and so would lose the actors and the gateway.
 * These are shown exactly as the token has them, and a token that lost one of them is inactive (RFC 7662).
 */
final class ExchangedTokenIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    ExchangedTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /** The last of Keycloak's checks before it shows anything, in every supported version. */
    @Override
    protected boolean verifyTokenReuse() {
        if (!super.verifyTokenReuse()) {
            return false;
        }
        boolean lives =
                new GatewayTokenLife(session, realm).goesOn(token.getOtherClaims(), token.getIat()) && actorsAreThere();
        if (!lives) {
            eventBuilder.detail(Details.REASON, "A gateway credential, a gateway or an actor of the token is gone");
            eventBuilder.error(Errors.INVALID_TOKEN);
        }
        return lives;
    }

    private boolean actorsAreThere() {
        if (!token.getOtherClaims().containsKey(ActClaim.ACT)) {
            return true;
        }
        ActorChain chain = new ActClaim(session).of(token);
        return chain != null && new ChainLife(session, realm).goesOn(chain, token.getIat());
    }

    @Override
    public AccessToken transformAccessToken(AccessToken token, UserSessionModel userSession) {
        AccessToken shown = super.transformAccessToken(token, userSession);
        Map<String, Object> claims = token.getOtherClaims();
        shown.getOtherClaims().remove(ActClaim.ACT);
        show(ActClaim.ACT, claims, shown);
        show(ActClaim.MAY_ACT, claims, shown);
        if (GatewayClaims.areIn(claims)) {
            GatewayClaims.ALL.forEach(name -> show(name, claims, shown));
        }
        if (ExchangedToken.isOurs(token, session, realm)) {
            narrow(token, shown);
        }
        return shown;
    }

    /** The mappers ran once more and know nothing of what the exchange narrowed the token to. */
    private static void narrow(AccessToken token, AccessToken shown) {
        if (token.getAudience() != null) {
            shown.audience(token.getAudience());
        }
        if (!token.getResourceAccess().isEmpty() || token.getAudience() != null) {
            Set<String> clients =
                    new HashSet<>(List.of(token.getAudience() == null ? new String[0] : token.getAudience()));
            clients.addAll(token.getResourceAccess().keySet());
            shown.getResourceAccess().keySet().retainAll(clients);
        }
    }

    private static void show(String name, Map<String, Object> claims, AccessToken shown) {
        if (claims.containsKey(name)) {
            shown.setOtherClaims(name, claims.get(name));
        }
    }
}
