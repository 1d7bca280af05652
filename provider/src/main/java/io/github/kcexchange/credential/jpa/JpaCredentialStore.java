// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.lock.RowLock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.models.jpa.entities.ClientEntity;

/**
 * Stores credential records in a table of this extension, in Keycloak's database and in the transaction of the request.
 */
final class JpaCredentialStore implements CredentialStore {

    private final EntityManager entities;
    private final LastUse lastUse;
    private final CommittedRecords committed;

    /** Lists the records in a separate transaction, which shows everything that is committed. */
    @FunctionalInterface
    interface CommittedRecords {
        List<CredentialRecord> list(String realmId, Collection<String> gatewayIds);
    }

    JpaCredentialStore(EntityManager entities, LastUse lastUse, CommittedRecords committed) {
        this.entities = entities;
        this.lastUse = lastUse;
        this.committed = committed;
    }

    @Override
    public Optional<CredentialRecord> find(String id) {
        return Optional.ofNullable(entities.find(GatewayCredentialEntity.class, id))
                .map(GatewayCredentialEntity::toRecord);
    }

    @Override
    public List<CredentialRecord> list(String realmId, Collection<String> gatewayIds) {
        if (gatewayIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from GatewayCredentialEntity c where c.realmId = :realm and c.gatewayId in :gateways"
                                + " order by c.createdAt, c.id",
                        GatewayCredentialEntity.class)
                .setParameter("realm", realmId)
                .setParameter("gateways", gatewayIds)
                .getResultStream()
                .map(GatewayCredentialEntity::toRecord)
                .toList();
    }

    /**
     * Locks the gateway's row. Concurrent creations run one after the other, and a concurrent deletion of the gateway
     * leaves no credential behind. The slots are read in a separate transaction. MySQL and MariaDB show a transaction
     * the rows as of its first read, which can be before the lock.
     */
    @Override
    public Optional<CredentialRecord> add(NewCredential credential) {
        if (RowLock.find(entities, ClientEntity.class, credential.gatewayId()) == null) {
            return Optional.empty();
        }
        Set<Integer> taken = committed.list(credential.realmId(), List.of(credential.gatewayId())).stream()
                .map(CredentialRecord::slot)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, CREDENTIALS_PER_GATEWAY)
                .filter(slot -> !taken.contains(slot))
                .boxed()
                .findFirst()
                .map(slot -> insert(credential, slot));
    }

    private CredentialRecord insert(NewCredential credential, int slot) {
        GatewayCredentialEntity entity = new GatewayCredentialEntity(credential, slot);
        entities.persist(entity);
        entities.flush();
        return entity.toRecord();
    }

    @Override
    public boolean remove(CredentialRecord credential) {
        return entities.createQuery("delete from GatewayCredentialEntity c where c.id = :id")
                        .setParameter("id", credential.id())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void recordUse(String id, Instant when) {
        lastUse.add(id, when);
    }

    @Override
    public void close() {}

    /**
     * Deletes the rows one by one in the order of their ids, in which {@link LastUseWriter} updates them. In any other
     * order, both could wait for a row that the other one has locked. The last statement deletes a row that this
     * transaction does not see: MySQL and MariaDB show it the rows as of its first read.
     */
    static void removeAllOfGateway(EntityManager entities, String gatewayId) {
        Query ofOneId = entities.createQuery("delete from GatewayCredentialEntity c where c.id = :id");
        entities
                .createQuery("select c.id from GatewayCredentialEntity c where c.gatewayId = :gateway", String.class)
                .setParameter("gateway", gatewayId)
                .getResultList()
                .stream()
                .sorted()
                .forEach(id -> ofOneId.setParameter("id", id).executeUpdate());
        entities.createQuery("delete from GatewayCredentialEntity c where c.gatewayId = :gateway")
                .setParameter("gateway", gatewayId)
                .executeUpdate();
    }

    static void removeAllOfRealm(EntityManager entities, String realmId) {
        entities.createQuery("delete from GatewayCredentialEntity c where c.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
