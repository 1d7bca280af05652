// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialOwner;
import io.github.kcexchange.jpa.SessionEntities;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Adds the service account to rows of an older version, by the rule of {@link CredentialOwner} for rows without an
 * owner. The Liquibase change set cannot do this: plain SQL does not find Keycloak's tables if the server's option
 * {@code db-schema} sets their schema.
 */
final class ServiceAccountsOnRecord {

    private static final Logger LOG = Logger.getLogger(ServiceAccountsOnRecord.class);

    private ServiceAccountsOnRecord() {}

    /** A failure affects no request, because rows without an owner are still valid. */
    static void complete(KeycloakSessionFactory sessions) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> complete(SessionEntities.of(session)));
        } catch (RuntimeException failure) {
            LOG.warn("The service accounts of older gateway credentials could not be stored", failure);
        }
    }

    /** Uses the smallest user id, because Keycloak's table allows two users to be linked to one client. */
    static void complete(EntityManager entities) {
        entities.createQuery("update GatewayCredentialEntity c set c.serviceAccountId = (select min(u.id)"
                        + " from UserEntity u where u.realmId = c.realmId and u.serviceAccountClientLink = c.gatewayId"
                        + " and u.createdTimestamp <= c.createdAt) where c.serviceAccountId is null")
                .executeUpdate();
    }
}
