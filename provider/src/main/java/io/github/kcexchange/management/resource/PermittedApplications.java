// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.ClientPermissionEvaluator;

/**
 * Finds the client of an application if the administrator has permission for it. Other administrators do not learn
 * whether it exists. A gateway is not an application.
 */
final class PermittedApplications {

    private final AdminRequest call;
    private final ClientPermissionEvaluator permissions;

    PermittedApplications(AdminRequest call) {
        this.call = call;
        this.permissions = call.auth().clients();
    }

    /**
     * Returns the client for reading.
     *
     * @param id the id of the client, or its client id
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    ClientModel toView(String id) {
        return find(id, permissions::canView, permissions::canView);
    }

    /**
     * Returns the client for writing.
     *
     * @param id the id of the client, or its client id
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    ClientModel toManage(String id) {
        return find(id, permissions::canManage, permissions::canManage);
    }

    private ClientModel find(String id, Predicate<ClientModel> one, BooleanSupplier all) {
        Optional<ClientModel> application = PlainText.is(id) ? application(id) : Optional.empty();
        call.require(application.map(one::test).orElseGet(all::getAsBoolean));
        return application.orElseThrow(ManagementError.NOT_FOUND::refusal);
    }

    private Optional<ClientModel> application(String id) {
        RealmModel realm = call.realm();
        @Nullable ClientModel withId = realm.getClientById(id);
        return Optional.ofNullable(withId == null ? realm.getClientByClientId(id) : withId)
                .filter(client -> !GatewayClient.is(client));
    }
}
