// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.query.TextFilter;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of gateways. A null member matches every gateway.
 *
 * @param name the filter of the name
 * @param type the type
 * @param enabled whether the gateway is enabled
 */
public record GatewayFilter(
        TextFilter name,
        @Nullable GatewayType type,
        @Nullable Boolean enabled) {

    /** Matches every gateway. */
    public static final GatewayFilter NONE = new GatewayFilter(TextFilter.NONE, null, null);
}
