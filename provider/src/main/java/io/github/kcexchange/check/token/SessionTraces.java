// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.provider.Provider;

/**
 * The facts that Keycloak stores in the session while it completes a presented token. They are the token's
 * organization, and the scopes of organizations that the token's client has (OrganizationScope). Keycloak would use
 * both for the issued token. That token would have a scope that the requesting client does not have.
 */
final class SessionTraces {

    private final KeycloakSession session;
    private final Map<String, Object> attributes = new HashMap<>();
    private final @Nullable OrganizationModel organization;

    private SessionTraces(KeycloakSession session) {
        this.session = session;
        this.organization = session.getContext().getOrganization();
        session.getAttributes().forEach((name, value) -> attributes.put(name, copy(value)));
    }

    /** Returns the state of the session before Keycloak completes a token. */
    static SessionTraces before(KeycloakSession session) {
        return new SessionTraces(session);
    }

    /** Keycloak adds to its sets in place. */
    private static Object copy(Object value) {
        return value instanceof Set<?> set ? new HashSet<Object>(set) : value;
    }

    /** Restores the state that {@link #before} stored. Keycloak's providers stay, because the session closes them. */
    void remove() {
        List.copyOf(session.getAttributes().keySet()).stream()
                .filter(this::isTrace)
                .forEach(session::removeAttribute);
        attributes.forEach(session::setAttribute);
        session.getContext().setOrganization(organization);
    }

    private boolean isTrace(String name) {
        return !attributes.containsKey(name) && !(session.getAttribute(name) instanceof Provider);
    }
}
