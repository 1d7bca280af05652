// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.jpa.SessionEntities;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Deletes the rows of all gateways and realms that one transaction removes, at the latest immediately before it
 * commits. Keycloak removes the gateways of a realm one after the other, in an order of its own. So the rows of all of
 * them are deleted together, in the order of their ids. {@link LastUseWriter} updates them in this order, too.
 * Otherwise, both could wait for a row that the other one has locked.
 */
final class DeletionOfCredentials extends AbstractKeycloakTransaction {

    private static final String KEY = DeletionOfCredentials.class.getName();

    private static final String OF_GATEWAYS = "c.gatewayId in :owners";
    private static final String OF_REALMS = "c.realmId in :owners";

    /** A number of parameters that every database permits in one statement. */
    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final Set<String> gatewayIds = new LinkedHashSet<>();
    private final Set<String> realmIds = new LinkedHashSet<>();

    DeletionOfCredentials(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the instance of that session. There is one per session, for all gateways and realms. */
    static DeletionOfCredentials of(KeycloakSession session) {
        DeletionOfCredentials deletion = session.getAttribute(KEY, DeletionOfCredentials.class);
        if (deletion == null) {
            deletion = new DeletionOfCredentials(SessionEntities.of(session));
            session.setAttribute(KEY, deletion);
            session.getTransactionManager().enlistPrepare(deletion);
        }
        return deletion;
    }

    void ofGateway(String gatewayId) {
        gatewayIds.add(gatewayId);
    }

    void ofRealm(String realmId) {
        realmIds.add(realmId);
    }

    @Override
    protected void commitImpl() {
        deleteRows();
    }

    /** Deletes the rows of the gateways and realms that were removed so far. */
    void deleteRows() {
        SortedSet<String> ids = new TreeSet<>();
        batches(gatewayIds).forEach(batch -> ids.addAll(ids(OF_GATEWAYS, batch)));
        batches(realmIds).forEach(batch -> ids.addAll(ids(OF_REALMS, batch)));
        Query ofOneId = entities.createQuery("delete from GatewayCredentialEntity c where c.id = :id");
        ids.forEach(id -> ofOneId.setParameter("id", id).executeUpdate());
        batches(gatewayIds).forEach(batch -> deleteAllLeft(OF_GATEWAYS, batch));
        batches(realmIds).forEach(batch -> deleteAllLeft(OF_REALMS, batch));
        gatewayIds.clear();
        realmIds.clear();
    }

    private List<String> ids(String condition, List<String> owners) {
        return entities.createQuery("select c.id from GatewayCredentialEntity c where " + condition, String.class)
                .setParameter("owners", owners)
                .getResultList();
    }

    /**
     * Deletes rows that this transaction does not see: MySQL and MariaDB show it the rows as of its first read. No
     * other transaction adds a row, because Keycloak has locked the removed clients.
     */
    private void deleteAllLeft(String condition, List<String> owners) {
        entities.createQuery("delete from GatewayCredentialEntity c where " + condition)
                .setParameter("owners", owners)
                .executeUpdate();
    }

    private static Stream<List<String>> batches(Set<String> owners) {
        List<String> all = List.copyOf(owners);
        return IntStream.iterate(0, start -> start < all.size(), start -> start + BATCH)
                .mapToObj(start -> all.subList(start, Math.min(start + BATCH, all.size())));
    }

    /** After a rollback there is nothing to do, because nothing was removed. */
    @Override
    protected void rollbackImpl() {}
}
