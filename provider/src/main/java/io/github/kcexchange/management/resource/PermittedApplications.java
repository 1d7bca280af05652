// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Finds the client of an application if the administrator has permission for it. Other administrators do not learn
 * whether the client exists. A gateway is not an application.
 */
final class PermittedApplications {

    private final RealmModel realm;
    private final PermittedClients<ClientModel> clients;

    PermittedApplications(AdminRequest request) {
        this.realm = request.realm();
        this.clients = new PermittedClients<>(request, client -> client);
    }

    /**
     * Returns the client for reading.
     *
     * @param id the id of the client, or its client id
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    ClientModel toView(String id) {
        return clients.toView(find(id));
    }

    /**
     * Returns the client for writing.
     *
     * @param id the id of the client, or its client id
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    ClientModel toManage(String id) {
        return clients.toManage(find(id));
    }

    private Optional<ClientModel> find(String id) {
        return Optional.of(id)
                .filter(PlainText::is)
                .flatMap(text -> NamedClient.in(realm, text))
                .filter(client -> !GatewayClient.isGateway(client));
    }
}
