// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.text.OneLine;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of the form of a delegation policy. Keycloak's console sends the right type of JSON. A request of the Admin
 * API and an import can have any type.
 *
 * @param name the name of the field
 * @param value the value as Jackson reads it into an {@code Object}; null if the field is absent
 */
record FormField(String name, @Nullable Object value) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Returns the lines that are not empty. A value that is no list has none. */
    Set<String> lines() {
        return value instanceof Collection<?> list
                ? list.stream()
                        .filter(FormField::isScalar)
                        .map(line -> String.valueOf(line).trim())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Returns the limit, or null for none. An invalid limit counts as 0, the strictest limit. No token is issued then,
     * so that an administrator notices the error.
     */
    @Nullable
    Integer limit() {
        if (text().isBlank()) {
            return null;
        }
        return isWholeNumber() ? Integer.valueOf(text()) : Integer.valueOf(0);
    }

    /** Returns the message for the administrator if the value is neither empty nor a whole number of at least this. */
    Optional<String> faultInLimit(int least) {
        Integer limit = limit();
        return limit == null || (isWholeNumber() && limit >= least)
                ? Optional.empty()
                : Optional.of(name + ": must be a whole number from " + least + " to 999999999");
    }

    /** Whether the switch is on. Keycloak also stores its state as a text. */
    boolean isOn() {
        return state().equals("true");
    }

    /** Returns the message for the administrator if the form has no field of that name. */
    static String faultInName(String name) {
        return OneLine.of(name) + ": is not a field of this executor";
    }

    /** Returns the message for the administrator if the value is no list of texts. */
    Optional<String> faultInList() {
        boolean isList =
                value instanceof Collection<?> list && list.stream().allMatch(line -> line == null || isScalar(line));
        return value == null || isList ? Optional.empty() : Optional.of(name + ": must be a list of texts");
    }

    /** Returns the message for the administrator if the value is no state of a switch. */
    Optional<String> faultInSwitch() {
        return Set.of("", "true", "false").contains(state())
                ? Optional.empty()
                : Optional.of(name + ": must be true or false");
    }

    private String state() {
        return text().toLowerCase(Locale.ROOT);
    }

    private boolean isWholeNumber() {
        return WHOLE_NUMBER.matcher(text()).matches();
    }

    private String text() {
        return value == null ? "" : String.valueOf(value).trim();
    }

    private static boolean isScalar(@Nullable Object line) {
        return line instanceof String || line instanceof Number || line instanceof Boolean;
    }
}
