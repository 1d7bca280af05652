// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.keycloak.models.ClientModel;
import org.keycloak.services.resources.admin.fgap.ClientPermissionEvaluator;

/**
 * Finds a gateway if the administrator has permission for it. Other administrators do not learn whether the gateway
 * exists.
 */
final class PermittedGateways {

    private final AdminRequest call;
    private final Gateways gateways;
    private final ClientPermissionEvaluator permissions;

    PermittedGateways(AdminRequest call) {
        this.call = call;
        this.gateways = new Gateways(call.session(), call.realm());
        this.permissions = call.auth().clients();
    }

    /**
     * Returns the gateway for reading.
     *
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    Gateway toView(String id) {
        return find(id, permissions::canView, permissions::canView);
    }

    /**
     * Returns the gateway for writing.
     *
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    Gateway toManage(String id) {
        return find(id, permissions::canManage, permissions::canManage);
    }

    private Gateway find(String id, Predicate<ClientModel> one, BooleanSupplier all) {
        Optional<Gateway> gateway = PlainText.is(id) ? gateways.find(id) : Optional.empty();
        call.require(gateway.map(found -> one.test(gateways.client(found))).orElseGet(all::getAsBoolean));
        return gateway.orElseThrow(ManagementError.NOT_FOUND::refusal);
    }
}
