// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.text.RoleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of one field of a delegation policy, as the realm understands them.
 *
 * @param named the texts of the roles ({@link RoleName#text()}) that are meant
 * @param unclear the values that mean none, because they can mean several roles or have no role's form
 */
record PolicyRoles(Set<String> named, List<Unclear> unclear) {

    /**
     * A value that names no role.
     *
     * @param value as it was typed, without control characters
     * @param advice what to write in its place
     */
    record Unclear(String field, String value, String advice) {

        /** For the event: where the administrator finds it. */
        String place() {
            return field + ": " + value;
        }

        /** For the administrator who saves it, and for the log. */
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
                unclear.add(new Unclear(field, shown(value), "can mean several roles; write one of " + spelled(meant)));
            } else if (value.indexOf('/') >= 0) {
                unclear.add(new Unclear(
                        field,
                        shown(value),
                        "is no role; write a client role as {clientId}/{role}, with / and % in a name as %2F and %25"));
            }
        }
        return new PolicyRoles(named, unclear);
    }

    private static String shown(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }

    /** A realm role's dots are encoded, too, since the text with dots is the one that is unclear. */
    private static String spelled(List<RoleName> meant) {
        return meant.stream()
                .map(name -> name.clientId() == null ? name.text().replace(".", "%2E") : name.text())
                .map(PolicyRoles::shown)
                .collect(Collectors.joining(", "));
    }
}
