// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Looks up the user whose id a token names. The token need not be verified, so the id can be any text. */
final class NamedUser {

    /** The first characters of the id of a user federation's user. The id of the federation follows, then a colon. */
    private static final String FEDERATED = "f:";

    private NamedUser() {}

    /** Returns the user, or null if there is none. */
    static @Nullable UserModel withId(KeycloakSession session, RealmModel realm, String id) {
        return isReadable(id) ? session.users().getUserById(realm, id) : null;
    }

    /** Keycloak (StorageId) throws an exception if the second colon is missing. */
    private static boolean isReadable(String id) {
        return !id.startsWith(FEDERATED) || id.indexOf(':', FEDERATED.length()) >= 0;
    }
}
