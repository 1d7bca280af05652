// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.List;
import java.util.Set;
import org.keycloak.models.ClientModel;

/** A gateway's client is set up in a way in which no credential of it could be exchanged. */
public final class GatewayNotReady extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> obstacles;

    private GatewayNotReady(Set<String> obstacles) {
        super("The gateway's client is not ready: " + String.join(", ", obstacles));
        this.obstacles = List.copyOf(obstacles);
    }

    /** The members of the client that stand in the way, under Keycloak's own names. */
    public List<String> obstacles() {
        return obstacles;
    }

    /** Where applications exchange its credentials, it is they who authenticate: the gateway needs its service account only. */
    static void refuse(ClientModel client, Gateway gateway) throws GatewayNotReady {
        Set<String> obstacles = GatewayObstacles.of(new ProposedClient(null, client));
        if (!gateway.applications().isEmpty()) {
            obstacles.retainAll(Set.of(GatewayObstacles.SERVICE_ACCOUNT));
        }
        if (!obstacles.isEmpty()) {
            throw new GatewayNotReady(obstacles);
        }
    }
}
