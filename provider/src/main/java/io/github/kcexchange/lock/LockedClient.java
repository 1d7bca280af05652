// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import io.github.kcexchange.jpa.SessionEntities;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import org.hibernate.UnresolvableObjectException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.jpa.entities.ClientEntity;

/**
 * A client of a locked realm. Keycloak writes all members of a client at once. If these were read before the lock,
 * Keycloak would undo the change of another request.
 */
public final class LockedClient {

    private LockedClient() {}

    /**
     * Locks the client's realm until the end of the request, and makes the model read the client again. On MySQL and
     * MariaDB, the model then has the state of the transaction's first read.
     *
     * @throws LostRace if another request deleted the client
     */
    public static void lock(KeycloakSession session, RealmModel realm, ClientModel client) {
        String id = client.getId();
        boolean exists = new LockedRealm(session, realm)
                .read(own -> SessionEntities.of(own).find(ClientEntity.class, id) != null);
        // Keycloak's Admin API deletes a client without this lock, so the client may no longer exist.
        if (!exists || !refresh(SessionEntities.of(session), id)) {
            throw new LostRace("the client");
        }
        CacheRealmProvider cache = session.getProvider(CacheRealmProvider.class);
        if (cache != null) {
            cache.registerClientInvalidation(id, client.getClientId(), realm.getId());
        }
    }

    /**
     * Forgets the members and attributes of the client that this transaction has read. Hibernate would otherwise
     * compare a change with values from before the lock. This method does not use Keycloak's proxy of the entity
     * manager, which would hide that the client was deleted.
     *
     * @return false if there is no such client, or another request deleted it after this transaction read it
     */
    public static boolean refresh(EntityManager entities, String id) {
        ClientEntity entity = entities.find(ClientEntity.class, id);
        if (entity == null) {
            return false;
        }
        entity.getAttributes().forEach(entities::detach);
        try {
            entities.unwrap(EntityManager.class).refresh(entity);
            return true;
        } catch (EntityNotFoundException | UnresolvableObjectException deleted) {
            return false;
        }
    }
}
