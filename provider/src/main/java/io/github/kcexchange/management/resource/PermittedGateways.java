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

/** Finds a gateway for an administrator who may have to do with it; to anyone else it does not even say if it is there. */
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
     * The gateway, for reading.
     *
     * @throws ManagementException if the administrator may not view it, or it is not there
     */
    Gateway toView(String id) {
        return find(id, permissions::canView, permissions::canView);
    }

    /**
     * The gateway, for writing.
     *
     * @throws ManagementException if the administrator may not manage it, or it is not there
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
