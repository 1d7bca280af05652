// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.GatewayClaims;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** Tells the tokens of this extension's exchanges from those of Keycloak's own, which stay as they are. */
public final class ExchangedToken {

    private ExchangedToken() {}

    /** A gateway's, a delegated one, or one of an application that has the exchange switched on. */
    public static boolean isOurs(AccessToken token, KeycloakSession session, RealmModel realm) {
        Map<String, Object> claims = token.getOtherClaims();
        return GatewayClaims.areIn(claims)
                || claims.containsKey(ActClaim.ACT)
                || (new ActClaim(session).isExchanged(token) && isSwitchedOn(token, realm));
    }

    private static boolean isSwitchedOn(AccessToken token, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null && RequesterFacts.isGrantEnabled(client);
    }
}
