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
 * Work that waits for the end of a transaction and is done in one of its own. Keycloak takes no further work into a
 * transaction that it commits, and changes of a user may bring some (workflows).
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

    /** The one of that session, however much work there is. */
    static AfterTheTransaction of(KeycloakSession session) {
        AfterTheTransaction after = session.getAttribute(KEY, AfterTheTransaction.class);
        if (after == null) {
            after = new AfterTheTransaction(session.getKeycloakSessionFactory());
            session.setAttribute(KEY, after);
            session.getTransactionManager().enlistAfterCompletion(after);
        }
        return after;
    }

    /** Does the work in that realm, unless the realm was removed meanwhile. */
    void in(String realmId, Consumer<KeycloakSession> work) {
        tasks.add(new Task(realmId, work));
    }

    /** What the request did is stored by now, so a failure here is logged and not answered. */
    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> tasks.forEach(task -> run(task, session)));
        } catch (RuntimeException failure) {
            LOG.warn("Work that followed a transaction failed", failure);
        }
    }

    private static void run(Task task, KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(task.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            task.work().accept(session);
        }
    }

    /** What was to be looked after is not there. */
    @Override
    protected void rollbackImpl() {}
}
