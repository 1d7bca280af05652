// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import org.keycloak.common.util.Encode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** Finds the realm of a token's issuer in the same way as Keycloak's Admin API (AdminRoot). */
public final class TokenRealm {

    private TokenRealm() {}

    /**
     * Returns the realm. Empty if the token names no realm of this server, in which case Keycloak rejects the token
     * everywhere.
     */
    public static Optional<RealmModel> of(KeycloakSession session, AccessToken token) {
        return Optional.ofNullable(token.getIssuer())
                .flatMap(TokenRealm::name)
                .filter(PlainText::is)
                .map(session.realms()::getRealmByName);
    }

    private static Optional<String> name(String issuer) {
        try {
            return Optional.of(Encode.decodePath(issuer.substring(issuer.lastIndexOf('/') + 1)));
        } catch (RuntimeException undecodable) {
            // Keycloak throws this if the bytes are not UTF-8. Any client can send such a token. No realm has such a
            // name.
            return Optional.empty();
        }
    }
}
