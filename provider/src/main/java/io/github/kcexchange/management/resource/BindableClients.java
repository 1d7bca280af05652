// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.management.request.AdminRequest;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** The clients of the realm to which a gateway can be bound. A gateway is a client, but not an application. */
final class BindableClients {

    private final RealmModel realm;

    BindableClients(AdminRequest request) {
        this.realm = request.realm();
    }

    /** Whether one of them has exactly that client id. MySQL and MariaDB ignore its case. */
    boolean contain(String clientId) {
        @Nullable ClientModel client = realm.getClientByClientId(clientId);
        return client != null && client.getClientId().equals(clientId) && !GatewayClient.isGateway(client);
    }
}
