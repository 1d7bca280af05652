// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.query.TextFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which gateways a list shows; a null member does not narrow it.
 *
 * @param name which names
 * @param type the type
 * @param enabled the switch
 */
public record GatewayFilter(
        TextFilter name,
        @Nullable GatewayType type,
        @Nullable Boolean enabled) {

    /** Shows all. */
    public static final GatewayFilter NONE = new GatewayFilter(TextFilter.NONE, null, null);
}
