// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.text.OneLine;
import io.github.kcexchange.text.RoleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of one field of a delegation policy, resolved in the realm.
 *
 * @param named the identified roles, in the form of {@link RoleName#text()}
 * @param unclear the values that identify no role, because they match several roles or are malformed
 */
record PolicyRoles(Set<String> named, List<Unclear> unclear) {

    /**
     * A value that identifies no single role.
     *
     * @param field the name of the field
     * @param value the value as entered, with control characters replaced
     * @param advice what to write instead
     */
    record Unclear(String field, String value, String advice) {

        /** Returns the field and the value, for the event. */
        String place() {
            return field + ": " + value;
        }

        /** Returns the message for the administrator who saves the value, and for the log. */
        String message() {
            return field + ": \"" + value + "\" " + advice;
        }
    }

    static PolicyRoles of(String field, Collection<String> values, RoleReadings readings) {
        Set<String> named = new HashSet<>();
        List<Unclear> unclear = new ArrayList<>();
        for (String value : values) {
            List<RoleName> meant = readings.of(value);
            if (meant.size() == 1) {
                named.add(meant.get(0).text());
            } else if (meant.size() > 1) {
                unclear.add(new Unclear(
                        field, OneLine.of(value), "matches several roles; write one of " + suggestions(meant)));
            } else if (value.indexOf('/') >= 0) {
                unclear.add(new Unclear(
                        field,
                        OneLine.of(value),
                        "is not a role; write a client role as {clientId}/{role},"
                                + " with / and % in a name as %2F and %25"));
            }
        }
        return new PolicyRoles(named, unclear);
    }

    /** The dots of a realm role are encoded too, because the text with dots is ambiguous. */
    private static String suggestions(List<RoleName> meant) {
        return meant.stream()
                .map(name -> name.clientId() == null ? name.text().replace(".", "%2E") : name.text())
                .map(OneLine::of)
                .collect(Collectors.joining(", "));
    }
}
