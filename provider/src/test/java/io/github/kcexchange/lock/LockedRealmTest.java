// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.support.EntityManagerProxy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** A request that waits too long for the lock of another one, behind Keycloak's proxy of the entity manager. */
@ExtendWith(FullDatabase.Shared.class)
class LockedRealmTest {

    private static final String ID = "locked";

    @Test
    void aTimeoutOfTheLockIsRecognizable(FullDatabase database) {
        database.run(entities -> {
            RealmEntity realm = new RealmEntity();
            realm.setId(ID);
            realm.setName(ID);
            entities.persist(realm);
        });
        database.run(holder -> {
            holder.find(RealmEntity.class, ID, LockModeType.PESSIMISTIC_WRITE);
            assertThatThrownBy(() -> database.run(LockedRealmTest::lock)).isInstanceOf(LockTimeoutException.class);
        });
    }

    private static void lock(EntityManager entities) {
        waitForLocks(entities, 10);
        try {
            RealmModel realm = Stub.of(RealmModel.class).with("getId", ID).get();
            new LockedRealm(session(entities), realm).read(reading -> ID);
        } finally {
            waitForLocks(entities, 2000);
        }
    }

    /** The connection is used again, so the default of H2 is restored. */
    private static void waitForLocks(EntityManager entities, int millis) {
        entities.createNativeQuery("SET LOCK_TIMEOUT " + millis).executeUpdate();
    }

    private static KeycloakSession session(EntityManager entities) {
        Stub<KeycloakSession> stub =
                Stub.of(KeycloakSession.class).calling("getAttributeOrDefault", arguments -> arguments.get(1));
        EntityManager proxied = EntityManagerProxy.create(stub.get(), entities, false);
        JpaConnectionProvider connection = Stub.of(JpaConnectionProvider.class)
                .with("getEntityManager", proxied)
                .get();
        return stub.with("getProvider", connection).get();
    }
}
