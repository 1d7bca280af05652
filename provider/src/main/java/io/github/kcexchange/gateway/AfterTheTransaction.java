// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs work after the transaction of a session, in a separate transaction. Keycloak accepts no further work while a
 * transaction commits, and a change to a user can cause more work (workflows).
 */
final class AfterTheTransaction extends AbstractKeycloakTransaction {

    private record Task(String realmId, Consumer<KeycloakSession> work) {}

    private static final Logger LOG = Logger.getLogger(AfterTheTransaction.class);
    private static final String KEY = AfterTheTransaction.class.getName();

    private final KeycloakSessionFactory sessions;
    private final List<Task> tasks = new ArrayList<>();

    private AfterTheTransaction(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Returns the instance of that session. There is one per session, for all of its work. */
    static AfterTheTransaction of(KeycloakSession session) {
        AfterTheTransaction after = session.getAttribute(KEY, AfterTheTransaction.class);
        if (after == null) {
            after = new AfterTheTransaction(session.getKeycloakSessionFactory());
            session.setAttribute(KEY, after);
            session.getTransactionManager().enlistAfterCompletion(after);
        }
        return after;
    }

    /** Schedules the work in that realm. It is skipped if the realm no longer exists. */
    void in(String realmId, Consumer<KeycloakSession> work) {
        tasks.add(new Task(realmId, work));
    }

    /** The changes of the request are already stored, so a failure here is logged and not reported to the client. */
    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> tasks.forEach(task -> run(task, session)));
        } catch (RuntimeException failure) {
            LOG.warn("Work after a transaction failed: a gateway may still have the realm's default roles", failure);
        }
    }

    private static void run(Task task, KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(task.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            task.work().accept(session);
        }
    }

    /** After a rollback there is nothing to do, because the changes of the request were not stored. */
    @Override
    protected void rollbackImpl() {}
}
