// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.management.error.ManagementException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;

/** What a gateway is to have in it besides itself: PingOne's query parameter {@code expand}. */
public enum Expansion {
    NONE,
    CREDENTIALS;

    private static final QueryParameter EXPAND = new QueryParameter("expand");

    /**
     * Reads what is asked for. What PingOne can expand and this API cannot, such as {@code instances}, expands nothing.
     *
     * @throws ManagementException if it is repeated
     */
    public static Expansion of(MultivaluedMap<String, String> query) {
        return EXPAND.in(query).filter(CREDENTIALS.value()::equals).isPresent() ? CREDENTIALS : NONE;
    }

    /** The parameters that ask for it. */
    public Map<String, String> parameters() {
        return this == NONE ? Map.of() : Map.of(EXPAND.name(), value());
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
