// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Tells an administrator in the log of values in delegation policies that name no role: of each one once, and of few in all. */
final class UnclearRoles {

    /** An administrator who reads none of a hundred warnings reads none of more. */
    static final int MOST = 100;

    private final Consumer<String> log;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UnclearRoles() {
        this(Logger.getLogger(UnclearRoles.class)::warn);
    }

    UnclearRoles(Consumer<String> log) {
        this.log = log;
    }

    void tell(String realm, List<Unclear> unclear) {
        unclear.stream()
                .filter(value -> told.size() < MOST && told.add(realm + " " + value.place()))
                .forEach(value -> log.accept("Realm " + realm + ", delegation policy, " + value.message()));
    }
}
