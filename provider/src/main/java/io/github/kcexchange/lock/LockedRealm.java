// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import io.github.kcexchange.jpa.SessionEntities;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The committed rows of a realm, which only one request at a time may change. */
public final class LockedRealm {

    private final KeycloakSession session;
    private final RealmModel realm;

    public LockedRealm(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Locks the realm's row until the end of the request's transaction, so that requests run one after the other.
     *
     * @throws LostRace if another request deleted the realm
     */
    public void lock() {
        if (RowLock.find(SessionEntities.of(session), RealmEntity.class, realm.getId()) == null) {
            throw new LostRace("the realm");
        }
    }

    /**
     * Locks the realm, and then reads in a separate transaction. MySQL and MariaDB show a transaction the rows as of
     * its first read, which can be before the lock.
     *
     * @param reading reads in a session whose realm is this realm
     * @throws LostRace if another request deleted the realm
     */
    public <T> T read(Function<KeycloakSession, T> reading) {
        lock();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            own.getContext().setRealm(own.realms().getRealm(realm.getId()));
            return reading.apply(own);
        });
    }
}
