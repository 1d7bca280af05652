// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.support.EntityManagerProxy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/**
 * A request that waits too long for the lock of another one, or whose realm has just been deleted. The request uses
 * Keycloak's proxy of the entity manager.
 */
@ExtendWith(FullDatabase.Shared.class)
class LockedRealmTest {

    private static final String ID = "locked";
    private static final String DELETED = "deleted";

    @Test
    void aTimeoutOfTheLockIsRecognizable(FullDatabase database) {
        store(ID, database);
        database.run(holder -> {
            holder.find(RealmEntity.class, ID, LockModeType.PESSIMISTIC_WRITE);
            assertThatThrownBy(() -> database.run(LockedRealmTest::lock)).isInstanceOf(LockTimeoutException.class);
        });
    }

    @Test
    void aRealmThatDoesNotExistIsALostRace(FullDatabase database) {
        assertThatThrownBy(() -> database.run(entities -> read("unknown", entities)))
                .isInstanceOf(LostRace.class)
                .hasMessage("Another request deleted the realm.");
    }

    @Test
    void aRealmThatIsDeletedAfterItWasReadIsRecognizable(FullDatabase database) {
        store(DELETED, database);
        assertThatThrownBy(() -> database.run(reading -> {
                    reading.find(RealmEntity.class, DELETED);
                    database.run(deleting -> deleting.remove(deleting.find(RealmEntity.class, DELETED)));
                    read(DELETED, reading);
                }))
                .isInstanceOf(OptimisticLockException.class);
    }

    private static void store(String id, FullDatabase database) {
        database.run(entities -> {
            RealmEntity realm = new RealmEntity();
            realm.setId(id);
            realm.setName(id);
            entities.persist(realm);
        });
    }

    private static void read(String id, EntityManager entities) {
        RealmModel realm = Stub.of(RealmModel.class).with("getId", id).get();
        new LockedRealm(session(entities), realm).read(reading -> id);
    }

    private static void lock(EntityManager entities) {
        waitForLocks(entities, 10);
        try {
            read(ID, entities);
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
