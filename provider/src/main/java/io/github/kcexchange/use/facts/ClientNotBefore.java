// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * The not-before time of the tokens of a client. The later time of client and realm counts. In 26.5 and 26.6,
 * Keycloak's check of a client uses the earlier one.
 */
public final class ClientNotBefore {

    private ClientNotBefore() {}

    /** Returns the time, in seconds since the epoch. A token that was issued earlier is invalid. */
    public static int of(RealmModel realm, ClientModel client) {
        return Math.max(realm.getNotBefore(), client.getNotBefore());
    }
}
