// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialOwner;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes into the rows of an older version whose they are, as {@link CredentialOwner} decides without. Not a part of the
 * change set: plain SQL does not find Keycloak's tables where the server's option {@code db-schema} names their schema.
 */
final class ServiceAccountsOnRecord {

    private static final Logger LOG = Logger.getLogger(ServiceAccountsOnRecord.class);

    private ServiceAccountsOnRecord() {}

    /** A failure changes no answer: such rows are understood as they are. */
    static void complete(KeycloakSessionFactory sessions) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    sessions,
                    session -> complete(
                            session.getProvider(JpaConnectionProvider.class).getEntityManager()));
        } catch (RuntimeException failure) {
            LOG.warn("The service accounts of older gateway credentials could not be recorded", failure);
        }
    }

    /** The smallest id, since nothing in Keycloak's table keeps two users from being linked to one client. */
    static void complete(EntityManager entities) {
        entities.createQuery("update GatewayCredentialEntity c set c.serviceAccountId = (select min(u.id)"
                        + " from UserEntity u where u.realmId = c.realmId and u.serviceAccountClientLink = c.gatewayId"
                        + " and u.createdTimestamp <= c.createdAt) where c.serviceAccountId is null")
                .executeUpdate();
    }
}
