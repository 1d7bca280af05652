// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several names in one client attribute, separated by {@code ##} as Keycloak separates values
 * ({@code Constants.CFG_DELIMITER}).
 *
 * <p>Three or more {@code #} in a row can be split in more than one way. An entry with such a run is doubtful: it counts
 * as an entry, and it is no name.
 *
 * @param entries the names, each once, in their order; between them what is doubtful, as it stands in the attribute
 */
public record NameList(List<String> entries) {

    private static final String SEPARATOR = "##";

    /** Exactly two of them. */
    private static final Pattern CLEAR_SEPARATOR = Pattern.compile("(?<!#)##(?!#)");

    public NameList {
        entries = List.copyOf(entries);
    }

    /** Reads an attribute; blanks around a name, and names without a character, count for nothing. */
    public static NameList read(@Nullable String attribute) {
        return attribute == null
                ? new NameList(List.of())
                : new NameList(Arrays.stream(CLEAR_SEPARATOR.split(attribute))
                        .map(String::trim)
                        .filter(entry -> !entry.isEmpty())
                        .distinct()
                        .toList());
    }

    /**
     * The attribute that reads as these names again.
     *
     * @throws IllegalArgumentException if one of them {@linkplain #canHold cannot be held}
     */
    public static String join(List<String> names) {
        if (!names.stream().allMatch(NameList::canHold)) {
            throw new IllegalArgumentException("A name would read as another one");
        }
        return String.join(SEPARATOR, names);
    }

    /** Whether the name reads as itself beside every other one that can be held. */
    public static boolean canHold(String name) {
        return !name.isEmpty()
                && name.equals(name.trim())
                && !isDoubtful(name)
                && !name.startsWith("#")
                && !name.endsWith("#");
    }

    /** Whether there is no entry, not even a doubtful one. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether the name is one of the entries, and surely so. */
    public boolean contains(String name) {
        return !isDoubtful(name) && entries.contains(name);
    }

    /** All names; none at all if any entry is doubtful. */
    public List<String> namesIfClear() {
        return entries.stream().anyMatch(NameList::isDoubtful) ? List.of() : entries;
    }

    private static boolean isDoubtful(String entry) {
        return entry.contains(SEPARATOR);
    }
}
