// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm.url;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** The {@code iss} of a realm's own tokens. */
public final class RealmIssuer {

    private RealmIssuer() {}

    /** Returns the issuer for the address of the current request. */
    public static String of(KeycloakSession session, RealmModel realm) {
        return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
    }
}
