// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.jpa;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The entities of a session, in Keycloak's tables and in those of this extension. */
public final class SessionEntities {

    private SessionEntities() {}

    /** Returns the entity manager of the session's own transaction. */
    public static EntityManager of(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
