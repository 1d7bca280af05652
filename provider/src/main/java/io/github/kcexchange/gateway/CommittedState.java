// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.lock.LockedRealm;
import jakarta.persistence.EntityManager;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Answers questions about rows that only one request at a time may add to a realm. */
@FunctionalInterface
interface CommittedState {

    /** Whether the condition is true for everything that is committed. */
    boolean matches(Predicate<EntityManager> condition);

    /** Locks the realm until the end of the request's transaction, so that requests run one after the other. */
    static CommittedState ofLocked(RealmModel realm, KeycloakSession session) {
        return condition -> new LockedRealm(session, realm).read(own -> condition.test(SessionEntities.of(own)));
    }
}
