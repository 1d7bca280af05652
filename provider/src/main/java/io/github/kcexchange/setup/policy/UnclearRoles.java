// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import io.github.kcexchange.text.OneLine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Logs a warning for each value of a delegation policy that identifies no role. Each value is logged once, and the
 * total is limited.
 */
final class UnclearRoles {

    /** The maximum number of warnings. More of them would not help an administrator. */
    static final int MAX_WARNINGS = 100;

    private final Consumer<String> log;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    UnclearRoles() {
        this(Logger.getLogger(UnclearRoles.class)::warn);
    }

    UnclearRoles(Consumer<String> log) {
        this.log = log;
    }

    void report(String realm, List<Unclear> unclear) {
        unclear.stream()
                .filter(value -> reported.size() < MAX_WARNINGS && reported.add(realm + " " + value.place()))
                .map(value -> "Realm " + realm + ", delegation policy, " + value.message())
                .map(OneLine::of)
                .forEach(log);
    }
}
