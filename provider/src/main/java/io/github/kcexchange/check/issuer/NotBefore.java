// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The not-before times of the realm, the application and the user. An administrator sets one to end all tokens that were
 * issued before. A new token for an older external one would outlive it.
 */
final class NotBefore {

    private NotBefore() {}

    /**
     * Whether the token was issued after all of them.
     *
     * @param issuedAt the {@code iat}, seconds since the epoch; null counts as older than any not-before time
     */
    static boolean isPassed(
            KeycloakSession session,
            RealmModel realm,
            ClientModel application,
            UserModel user,
            @Nullable Long issuedAt) {
        long latest = Math.max(
                Math.max(realm.getNotBefore(), application.getNotBefore()),
                session.users().getNotBeforeOfUser(realm, user));
        return (issuedAt == null ? 0 : issuedAt) >= latest;
    }
}
