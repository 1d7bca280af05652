// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects the times when credentials were last used, until the next batch. An exchange writes nothing to the database.
 * A frequently used credential costs one row update per batch.
 */
final class LastUse {

    private final ConcurrentHashMap<String, Instant> pending = new ConcurrentHashMap<>();

    void add(String credentialId, Instant when) {
        pending.merge(credentialId, when, LastUse::later);
    }

    /**
     * Removes and returns all pending entries. They are ordered by id, so that batches of several nodes, and {@link
     * DeletionOfCredentials}, lock rows in the same order.
     */
    Map<String, Instant> drain() {
        Map<String, Instant> taken = new TreeMap<>();
        pending.keySet().forEach(id -> {
            Instant when = pending.remove(id);
            if (when != null) {
                taken.put(id, when);
            }
        });
        return taken;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
