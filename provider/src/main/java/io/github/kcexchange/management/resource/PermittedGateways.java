// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * Finds a gateway if the administrator has permission for it. Other administrators do not learn whether the gateway
 * exists.
 */
final class PermittedGateways {

    private final RealmModel realm;
    private final PermittedClients<Gateway> clients;

    PermittedGateways(AdminRequest request) {
        this.realm = request.realm();
        Gateways gateways = new Gateways(request.session(), realm);
        this.clients = new PermittedClients<>(request, gateways::client);
    }

    /**
     * Returns the gateway for reading.
     *
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    Gateway toView(String id) {
        return clients.toView(find(id));
    }

    /**
     * Returns the gateway for writing.
     *
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    Gateway toManage(String id) {
        return clients.toManage(find(id));
    }

    private Optional<Gateway> find(String id) {
        return PlainText.is(id) ? ClientById.in(realm, id).flatMap(GatewayClient::read) : Optional.empty();
    }
}
