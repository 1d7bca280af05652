// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind a gateway, in PingOne's names. It changes nothing here but what the gateway's tokens say. */
public enum GatewayType {
    PING_FEDERATE,
    API_GATEWAY_INTEGRATION,
    LDAP,
    RADIUS,
    PING_INTELLIGENCE,
    AUTHORIZE;

    /** The type of that name, if it is one; names are case-sensitive as in PingOne. */
    public static Optional<GatewayType> named(@Nullable String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
