// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When credentials were last used, collected until the next batch: an exchange writes nothing, and a credential that is
 * used a thousand times a second costs one row a batch.
 */
final class LastUse {

    private final ConcurrentHashMap<String, Instant> pending = new ConcurrentHashMap<>();

    void seen(String credentialId, Instant when) {
        pending.merge(credentialId, when, LastUse::later);
    }

    /** Takes out all that is pending, ordered by id so that batches of several nodes lock rows in one order. */
    Map<String, Instant> take() {
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
