// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Predicate;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Answers questions about rows that only one request at a time may add to a realm. */
@FunctionalInterface
interface CommittedState {

    /** Whether the condition is true for everything that is committed. */
    boolean matches(Predicate<EntityManager> condition);

    /**
     * Locks the realm's row until the end of the request's transaction, so that requests run one after the other. Then
     * it reads in a transaction of its own. MySQL and MariaDB show a transaction the rows as of its first read, which
     * can be before the lock.
     */
    static CommittedState ofLocked(RealmModel realm, KeycloakSession session) {
        return condition -> {
            entities(session).find(RealmEntity.class, realm.getId(), LockModeType.PESSIMISTIC_WRITE);
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(), reading -> condition.test(entities(reading)));
        };
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
