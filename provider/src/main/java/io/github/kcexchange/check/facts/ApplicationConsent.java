// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Looks up whether a subject has consented to the application, as a delegation policy can require. */
public final class ApplicationConsent {

    private ApplicationConsent() {}

    /** Whether the user has consented to the application, for any scope. */
    public static boolean isGiven(KeycloakSession session, UserModel user, ClientModel application) {
        return UserConsentManager.getConsentByClient(session, application.getRealm(), user, application.getId())
                != null;
    }
}
