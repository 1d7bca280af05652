// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.jpa.SessionEntities;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Writes the collected last uses in a separate transaction, outside any exchange. */
final class LastUseWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(LastUseWriter.class);

    private final KeycloakSessionFactory sessions;
    private final LastUse lastUse;

    LastUseWriter(KeycloakSessionFactory sessions, LastUse lastUse) {
        this.sessions = sessions;
        this.lastUse = lastUse;
    }

    /**
     * Writes one batch. A batch that fails is kept for the next run and does not affect any exchange. Only one run at a
     * time writes, so the run of a server that stops waits for the batch of the timer. Errors are caught, too: an error
     * would stop Keycloak's timer with the tasks of all other providers.
     */
    @Override
    public synchronized void run() {
        Map<String, Instant> batch = lastUse.drain();
        if (batch.isEmpty()) {
            return;
        }
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> write(session, batch));
        } catch (RuntimeException | Error failure) {
            batch.forEach(lastUse::add);
            LOG.warnf(
                    "The last use of %d gateway credentials could not be written; the next batch will contain it",
                    batch.size());
            LOG.debug("Cause of the failure to write the last use", failure);
        }
    }

    /** Never sets an earlier time, because another node may have written a later use. */
    private static void write(KeycloakSession session, Map<String, Instant> batch) {
        var update = SessionEntities.of(session)
                .createQuery("update GatewayCredentialEntity c set c.lastUsedAt = :at"
                        + " where c.id = :id and (c.lastUsedAt is null or c.lastUsedAt < :at)");
        batch.forEach((id, when) -> update.setParameter("id", id)
                .setParameter("at", when.toEpochMilli())
                .executeUpdate());
    }
}
