// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.text.UserIdText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Looks up whether the name of an actor could also be that of another party. {@code may_act} and {@code act} name a
 * client by its client id and a user by the user's id. Keycloak generates the ids of users, but a client can be created
 * with any client id.
 */
public final class AmbiguousActor {

    /** The ids that Keycloak generates, and the ids of users in a user storage. */
    private static final Pattern USER_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|f:.*");

    private AmbiguousActor() {}

    /**
     * Whether the actor is a client with the id of a user as its client id, or the user of such a client. The client's
     * own service account is no other party.
     *
     * <p>Keycloak caches no user that does not exist, so each lookup is a query. It is omitted for a client id that no
     * generated id of a user equals. An imported user can have any id, so it is not omitted if {@code may_act} can mean a
     * user.
     */
    public static boolean is(KeycloakSession session, RealmModel realm, Party actor, @Nullable MayAct mayAct) {
        String clientId = actor.clientId();
        if (!actor.isClient()) {
            return clientId.equals(actor.userId());
        }
        boolean canBeUserId = USER_ID.matcher(clientId).matches();
        if (!canBeUserId && (mayAct == null || !mayAct.namesBySubOnly())) {
            return false;
        }
        UserModel user = UserIdText.is(clientId) ? session.users().getUserById(realm, clientId) : null;
        return user != null && !user.getId().equals(actor.userId());
    }
}
