// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A credential, token or client secret. It never reveals its value, so no assertion message or test report contains it.
 */
public final class Secret {
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    /** Shorter values are not real secrets, but invalid inputs of tests. */
    private static final int SHORTEST = 20;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        SEEN.add(value);
        return new Secret(value);
    }

    /**
     * The secrets of this run that the text contains: the whole secret, or only a JWT's signature or payload. Described
     * by kind and length only.
     */
    public static Set<String> foundIn(String text) {
        return SEEN.stream()
                .flatMap(secret -> Stream.concat(
                        Stream.of(secret), Stream.of(secret.split("\\.")).skip(1)))
                .filter(part -> part.length() >= SHORTEST)
                .filter(text::contains)
                .map(part -> "a secret of " + part.length() + " characters")
                .collect(Collectors.toSet());
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
