// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.text.UserIdText;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Looks up whether the name of an actor could also be that of another party. {@code may_act} and {@code act} name a
 * client by its client id and a user by the user's id. Keycloak generates the ids of users, but a client can be created
 * with any client id.
 */
public final class AmbiguousActor {

    private AmbiguousActor() {}

    /**
     * Whether the actor is a client with the id of a user as its client id, or the user of such a client. The client's
     * own service account is no other party.
     */
    public static boolean is(KeycloakSession session, RealmModel realm, Party actor) {
        String clientId = actor.clientId();
        if (!actor.isClient()) {
            return clientId.equals(actor.userId());
        }
        UserModel user = UserIdText.is(clientId) ? session.users().getUserById(realm, clientId) : null;
        return user != null && !user.getId().equals(actor.userId());
    }
}
