// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.lock.RowLock;
import jakarta.persistence.EntityManager;
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
    private final Runnable deletion;

    /** Lists the records in a separate transaction, which shows everything that is committed. */
    @FunctionalInterface
    interface CommittedRecords {
        List<CredentialRecord> list(String realmId, Collection<String> gatewayIds);
    }

    /**
     * Creates a store.
     *
     * @param deletion deletes the rows of the gateways that the transaction has removed
     */
    JpaCredentialStore(EntityManager entities, LastUse lastUse, CommittedRecords committed, Runnable deletion) {
        this.entities = entities;
        this.lastUse = lastUse;
        this.committed = committed;
        this.deletion = deletion;
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
    public void removeAllOfRemovedGateways() {
        deletion.run();
    }

    @Override
    public void recordUse(String id, Instant when) {
        lastUse.add(id, when);
    }

    @Override
    public void close() {}
}
