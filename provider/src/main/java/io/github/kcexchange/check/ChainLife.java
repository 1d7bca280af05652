// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.Actor;
import io.github.kcexchange.shared.ActorChain;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A delegated token lives no longer than every party that acts in it: each must still be there and enabled. */
public final class ChainLife {

    private final KeycloakSession session;
    private final RealmModel realm;

    public ChainLife(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public boolean goesOn(ActorChain chain) {
        return chain.links().stream().allMatch(this::isThere);
    }

    private boolean isThere(Actor actor) {
        String clientId = actor.clientId();
        if (clientId != null && !isEnabled(realm.getClientByClientId(clientId))) {
            return false;
        }
        return actor.sub().equals(clientId) || isEnabled(session.users().getUserById(realm, actor.sub()));
    }

    private static boolean isEnabled(@Nullable ClientModel client) {
        return client != null && client.isEnabled();
    }

    private static boolean isEnabled(@Nullable UserModel user) {
        return user != null && user.isEnabled();
    }
}
