// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

/**
 * Runs a second Keycloak on the database of the shared server. The classes that count statements use it one after the
 * other, so all its statements are those of one class. It writes last uses only when it stops.
 */
public final class QuietNode implements AutoCloseable {
    private static final int LAST_USED_INTERVAL = 3600;

    private final Database database;

    /** The node, or null before its start and after its end. */
    private Server running;

    QuietNode(Database database) {
        this.database = database;
    }

    /**
     * Returns the node with empty caches. The nodes do not notify each other, so a class asks for the node after its
     * changes on the shared server.
     */
    public synchronized Server withEmptyCaches() {
        if (running == null) {
            running = Server.on(database, LAST_USED_INTERVAL);
        } else {
            running.clearCaches();
        }
        return running;
    }

    /** Removes the node, which may have been stopped. The next class gets a new one. */
    public synchronized void remove() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public void close() {
        remove();
    }
}
