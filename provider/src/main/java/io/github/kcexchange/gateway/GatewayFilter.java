// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Which gateways a list shows; a null member does not narrow it.
 *
 * @param nameEquals the exact name
 * @param nameStartsWith the beginning of the name
 * @param type the type
 * @param enabled the switch
 */
public record GatewayFilter(
        @Nullable String nameEquals,
        @Nullable String nameStartsWith,
        @Nullable GatewayType type,
        @Nullable Boolean enabled) {

    /** Shows all. */
    public static final GatewayFilter NONE = new GatewayFilter(null, null, null, null);
}
