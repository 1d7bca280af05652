// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import org.keycloak.models.KeycloakSession;

/** Stores in the session whether an exchange set the {@code act} of the token that the current request issues. */
final class ActDecision {

    private static final String KEY = ActDecision.class.getName();

    private ActDecision() {}

    static void set(KeycloakSession session, boolean given) {
        session.setAttribute(KEY, given);
    }

    static boolean isGiven(KeycloakSession session) {
        return session.getAttributeOrDefault(KEY, Boolean.FALSE);
    }
}
