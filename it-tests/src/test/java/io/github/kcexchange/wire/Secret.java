// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * by kind and length only. The text is read once, because a run sees thousands of secrets and writes a long log.
     */
    public static Set<String> foundIn(String text) {
        Map<String, List<String>> byBeginning = SEEN.stream()
                .flatMap(secret -> Stream.concat(
                        Stream.of(secret), Stream.of(secret.split("\\.")).skip(1)))
                .filter(part -> part.length() >= SHORTEST)
                .collect(Collectors.groupingBy(part -> part.substring(0, SHORTEST)));
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            for (String part : byBeginning.getOrDefault(text.substring(i, i + SHORTEST), List.of())) {
                if (text.startsWith(part, i)) {
                    found.add("a secret of " + part.length() + " characters");
                }
            }
        }
        return found;
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
