// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of product that a gateway belongs to, with PingOne's names. It only affects the claims of the gateway's
 * tokens.
 */
public enum GatewayType {
    PING_FEDERATE,
    API_GATEWAY_INTEGRATION,
    LDAP,
    RADIUS,
    PING_INTELLIGENCE,
    AUTHORIZE;

    /** Returns the type with that name. Names are case-sensitive, as in PingOne. */
    public static Optional<GatewayType> named(@Nullable String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
