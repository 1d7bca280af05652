// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold.life;

import io.github.kcexchange.shared.Actor;
import io.github.kcexchange.shared.ActorChain;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Checks that every actor of a delegated token still exists and is enabled. Otherwise the token is invalid. */
public final class ChainLife {

    private final KeycloakSession session;
    private final RealmModel realm;

    public ChainLife(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Whether every actor still exists and is enabled.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch; a client that was created later is a different
     * client
     */
    public boolean isAlive(ActorChain chain, long issuedAt) {
        return chain.links().stream().allMatch(actor -> isAlive(actor, issuedAt));
    }

    private boolean isAlive(Actor actor, long issuedAt) {
        if (actor.issuer() != null && !actor.isOf(TokenRealm.issuer(session, realm))) {
            // Only its issuer knows this actor. The token still depends on that issuer (ExternalSubjectLife).
            return true;
        }
        String clientId = actor.clientId();
        if (clientId != null && !existedAt(realm.getClientByClientId(clientId), issuedAt)) {
            return false;
        }
        return actor.sub().equals(clientId) || isEnabled(session.users().getUserById(realm, actor.sub()));
    }

    /**
     * Keycloak does not store when a client was created. It stores when the service account was created, and an acting
     * client has one.
     */
    private boolean existedAt(@Nullable ClientModel client, long issuedAt) {
        if (client == null || !client.isEnabled()) {
            return false;
        }
        UserModel account = client.isServiceAccountsEnabled() ? session.users().getServiceAccount(client) : null;
        Long created = account == null ? null : account.getCreatedTimestamp();
        return created == null || created / 1000 <= issuedAt;
    }

    private static boolean isEnabled(@Nullable UserModel user) {
        return user != null && user.isEnabled();
    }
}
