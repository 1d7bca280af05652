// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.use.facts.NamedUser;
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
     * Whether the client id of the actor's client is also the id of a user, other than the client's own service
     * account. The actor is then the client, or that user with a token of the client.
     *
     * <p>Keycloak does not cache that a user is missing, so each lookup is a database query. This method omits the
     * query for a client id that does not have the form of a generated user id. It never omits the query if
     * {@code may_act} can mean a user, because an imported user can have any id.
     *
     * @param mayAct the {@code may_act} of the subject token, or null if it has none
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
        UserModel user = NamedUser.withId(session, realm, clientId);
        return user != null && !user.getId().equals(actor.userId());
    }
}
