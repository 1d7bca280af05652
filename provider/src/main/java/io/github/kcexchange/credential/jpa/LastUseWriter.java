// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Writes collected last uses in a transaction of its own, outside of every exchange. */
final class LastUseWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(LastUseWriter.class);

    private final KeycloakSessionFactory sessions;
    private final LastUse lastUse;

    LastUseWriter(KeycloakSessionFactory sessions, LastUse lastUse) {
        this.sessions = sessions;
        this.lastUse = lastUse;
    }

    /** A batch that fails is kept for the next one; no exchange notices. */
    @Override
    public void run() {
        Map<String, Instant> batch = lastUse.take();
        if (batch.isEmpty()) {
            return;
        }
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> write(session, batch));
        } catch (RuntimeException failure) {
            batch.forEach(lastUse::seen);
            LOG.warnf("The last use of %d gateway credentials could not be written; trying again later", batch.size());
            LOG.debug("Why the last use could not be written", failure);
        }
    }

    /** Never backwards: another node may have written a later use. */
    private static void write(KeycloakSession session, Map<String, Instant> batch) {
        var update = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update GatewayCredentialEntity c set c.lastUsedAt = :at"
                        + " where c.id = :id and (c.lastUsedAt is null or c.lastUsedAt < :at)");
        batch.forEach((id, when) -> update.setParameter("id", id)
                .setParameter("at", when.toEpochMilli())
                .executeUpdate());
    }
}
