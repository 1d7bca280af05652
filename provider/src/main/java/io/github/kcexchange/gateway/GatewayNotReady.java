// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.List;
import java.util.Set;
import org.keycloak.models.ClientModel;

/** The gateway's client has settings with which its credentials cannot be exchanged. */
public final class GatewayNotReady extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> obstacles;

    private GatewayNotReady(Set<String> obstacles) {
        super("The gateway's client is not ready: " + String.join(", ", obstacles));
        this.obstacles = List.copyOf(obstacles);
    }

    /** Returns the members of the client that prevent the exchange, with Keycloak's names. */
    public List<String> obstacles() {
        return obstacles;
    }

    /**
     * Throws if the gateway's credentials cannot be exchanged. If the gateway is bound to applications, the
     * applications authenticate, and the gateway only needs its service account.
     */
    static void requireReady(ClientModel client, Gateway gateway) throws GatewayNotReady {
        Set<String> obstacles = GatewayObstacles.of(new ProposedClient(null, client));
        if (!gateway.applications().isEmpty()) {
            obstacles.retainAll(Set.of(GatewayObstacles.SERVICE_ACCOUNT));
        }
        if (!obstacles.isEmpty()) {
            throw new GatewayNotReady(obstacles);
        }
    }
}
