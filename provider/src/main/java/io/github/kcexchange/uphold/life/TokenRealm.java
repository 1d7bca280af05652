// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import java.util.Optional;
import org.keycloak.common.util.Encode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** The realm that a token says it comes from, read as Keycloak's Admin API reads it (AdminRoot). */
public final class TokenRealm {

    private TokenRealm() {}

    /** The realm, or empty if the token names none of this server: then Keycloak refuses the token everywhere. */
    public static Optional<RealmModel> of(KeycloakSession session, AccessToken token) {
        String issuer = token.getIssuer();
        return issuer == null
                ? Optional.empty()
                : Optional.ofNullable(session.realms()
                        .getRealmByName(Encode.decodePath(issuer.substring(issuer.lastIndexOf('/') + 1))));
    }
}
