// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.error.ManagementException;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a list of gateways. */
public final class GatewayFilters {

    private GatewayFilters() {}

    /**
     * Returns the filter.
     *
     * @throws ManagementException if it uses anything other than name (eq, sw, co), type (eq) and enabled (eq)
     */
    public static GatewayFilter parse(@Nullable String text) {
        ScimFilter filter = ScimFilter.parse(text);
        GatewayFilter gateways = new GatewayFilter(
                filter.text("name"),
                filter.text("type", "eq").map(GatewayFilters::type).orElse(null),
                filter.flag("enabled").orElse(null));
        filter.rejectRemaining();
        return gateways;
    }

    private static GatewayType type(String name) {
        return GatewayType.named(name).orElseThrow(() -> ScimFilter.rejection("Contains an unknown gateway type."));
    }
}
