// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.management.error.ManagementException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;

/** The parts to include in each gateway of an answer: PingOne's query parameter {@code expand}. */
public enum Expansion {
    NONE,
    CREDENTIALS;

    private static final QueryParameter EXPAND = new QueryParameter("expand");

    /**
     * Reads the parameter. Values that only PingOne can expand, such as {@code instances}, are ignored.
     *
     * @throws ManagementException if the parameter is repeated
     */
    public static Expansion of(MultivaluedMap<String, String> query) {
        return EXPAND.in(query).filter(CREDENTIALS.value()::equals).isPresent() ? CREDENTIALS : NONE;
    }

    /** Returns the query parameters for this expansion. */
    public Map<String, String> parameters() {
        return this == NONE ? Map.of() : Map.of(EXPAND.name(), value());
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
