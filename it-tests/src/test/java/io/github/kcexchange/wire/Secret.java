// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A credential, token or client secret. It never shows itself, so that no assertion message or test report can. */
public final class Secret {
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        SEEN.add(value);
        return new Secret(value);
    }

    /** Everything that was ever a secret in this run: none of it may stand in a server's log. */
    public static Set<String> everSeen() {
        return Set.copyOf(SEEN);
    }

    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
