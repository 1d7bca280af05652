// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** {@code /v1/environments/{envID}/gateways/{gatewayID}/roleAssignments/{id}}. */
public final class RoleAssignmentResource {

    private final AdminRequest request;
    private final GatewayRoles roles;
    private final String id;

    RoleAssignmentResource(AdminRequest request, GatewayRoles roles, String id) {
        this.request = request;
        this.roles = roles;
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        Gateway gateway = roles.toView();
        return SuccessResponse.ok(roles.view(roles.find(gateway, id), gateway));
    }

    @DELETE
    public Response withdraw() {
        Gateway gateway = roles.toManage();
        RoleModel role = roles.find(gateway, id);
        UserModel account = roles.serviceAccount(gateway).orElseThrow(ManagementError.NOT_FOUND::rejection);
        roles.requireMapping(role, account);
        request.change(() -> {
            account.deleteRoleMapping(role);
            return role;
        });
        request.changed(OperationType.DELETE, GatewayRoles.EVENTS, roles.view(role, gateway));
        return SuccessResponse.deleted();
    }
}
