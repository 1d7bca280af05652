// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Looks up whether a user has consented to a client. */
public final class ConsentFacts {

    private ConsentFacts() {}

    /** Whether the user has consented to the client, for any scope. */
    public static boolean isGiven(KeycloakSession session, UserModel user, ClientModel client) {
        return UserConsentManager.getConsentByClient(session, client.getRealm(), user, client.getId()) != null;
    }
}
