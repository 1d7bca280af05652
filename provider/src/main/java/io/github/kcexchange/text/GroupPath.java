// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The path of a group as a delegation policy and a {@code Party} write it. It has {@code /} and the name of each group,
 * the top group first. Within a name, {@code /} and {@code %} are percent-encoded, so that each text identifies one
 * group. Keycloak's own path of a group {@code a/b} is also that of a group {@code b} in a group {@code a}.
 *
 * @param names the names, not encoded
 */
public record GroupPath(List<String> names) {

    private static final String SEPARATOR = "/";

    /**
     * Reads a text. Empty if it is not a path. A {@code %} that does not begin {@code %2F} or {@code %25} belongs to
     * the name.
     */
    public static Optional<GroupPath> read(String text) {
        if (!text.startsWith(SEPARATOR)) {
            return Optional.empty();
        }
        List<String> names = Arrays.stream(text.substring(1).split(SEPARATOR, -1))
                .map(GroupPath::decoded)
                .toList();
        return names.contains("") ? Optional.empty() : Optional.of(new GroupPath(names));
    }

    public String text() {
        return names.stream().map(EncodedName::of).collect(Collectors.joining(SEPARATOR, SEPARATOR, ""));
    }

    private static String decoded(String name) {
        return name.replace("%2F", SEPARATOR).replace("%2f", SEPARATOR).replace("%25", "%");
    }
}
