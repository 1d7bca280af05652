// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.text.KeycloakIdText;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Looks up the user whose id a token names. The token need not be verified, so the id can be any text. */
public final class NamedUser {

    private NamedUser() {}

    /** Returns the user, or null if there is none. */
    public static @Nullable UserModel withId(KeycloakSession session, RealmModel realm, String id) {
        return KeycloakIdText.is(id) ? session.users().getUserById(realm, id) : null;
    }
}
