// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.use.facts.ClientNotBefore;
import io.github.kcexchange.use.facts.ServiceAccountOwner;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The latest of the not-before times of the realm, the application and the user. If the user is a service account, the
 * time of its client counts, too. An administrator sets such a time to invalidate all tokens that were issued earlier.
 * Without this check, an application could still exchange an earlier external token for a new token.
 */
final class LatestNotBefore {

    private LatestNotBefore() {}

    /**
     * Whether the token was issued at or after that time.
     *
     * @param issuedAt the {@code iat}, seconds since the epoch; null counts as older than any not-before time
     */
    static boolean isPassed(
            KeycloakSession session,
            RealmModel realm,
            ClientModel application,
            UserModel user,
            @Nullable Long issuedAt) {
        long latest =
                Math.max(ClientNotBefore.of(realm, application), session.users().getNotBeforeOfUser(realm, user));
        long at = issuedAt == null ? 0 : issuedAt;
        return at >= latest && ServiceAccountOwner.permits(realm, user, at);
    }
}
