// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several names in one client attribute, separated by {@code ##} as Keycloak separates values ({@code
 * Constants.CFG_DELIMITER}).
 *
 * <p>Three or more {@code #} in a row can be split in more than one way. An entry with such a run is ambiguous: it
 * counts as an entry, but not as a name.
 *
 * @param entries the names in their order, each once; ambiguous entries are included as they are in the attribute
 */
public record NameList(List<String> entries) {

    private static final String SEPARATOR = "##";

    /** Exactly two {@code #}. */
    private static final Pattern CLEAR_SEPARATOR = Pattern.compile("(?<!#)##(?!#)");

    public NameList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads an attribute. White space around a name is removed, and empty names are ignored. A text with separators and
     * without any name is one ambiguous entry: it is not the text of an empty list.
     */
    public static NameList read(@Nullable String attribute) {
        if (attribute == null) {
            return new NameList(List.of());
        }
        List<String> names = Arrays.stream(CLEAR_SEPARATOR.split(attribute))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
        return new NameList(names.isEmpty() && isAmbiguous(attribute) ? List.of(attribute.trim()) : names);
    }

    /**
     * Returns the attribute value for the names. {@link #read} returns the same names from it.
     *
     * @throws IllegalArgumentException if a name {@linkplain #canStore cannot be stored} in a list
     */
    public static String join(List<String> names) {
        if (!names.stream().allMatch(NameList::canStore)) {
            throw new IllegalArgumentException(
                    "A name cannot be stored in a list: it is empty, contains ##, or begins or ends with # or a space");
        }
        return String.join(SEPARATOR, names);
    }

    /** Whether the name can be written into a list and read back unchanged, next to any other such name. */
    public static boolean canStore(String name) {
        return !name.isEmpty()
                && name.equals(name.trim())
                && !isAmbiguous(name)
                && !name.startsWith("#")
                && !name.endsWith("#");
    }

    /** Whether the list has no entry, not even an ambiguous one. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether the name is an unambiguous entry of the list. */
    public boolean contains(String name) {
        return !isAmbiguous(name) && entries.contains(name);
    }

    /** Returns all names, or an empty list if any entry is ambiguous. */
    public List<String> namesIfUnambiguous() {
        return entries.stream().anyMatch(NameList::isAmbiguous) ? List.of() : entries;
    }

    private static boolean isAmbiguous(String entry) {
        return entry.contains(SEPARATOR);
    }
}
