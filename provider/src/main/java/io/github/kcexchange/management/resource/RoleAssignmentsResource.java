// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.RealmDefaults;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.body.RoleAssignmentBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.RoleAssignmentView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * {@code /v1/environments/{envID}/gateways/{gatewayID}/roleAssignments}: the roles that are assigned to the gateway's
 * service account directly. Roles inside composite roles are not listed.
 */
public final class RoleAssignmentsResource {

    private final AdminRequest request;
    private final GatewayRoles roles;

    RoleAssignmentsResource(AdminRequest request, String gatewayId) {
        this.request = request;
        this.roles = new GatewayRoles(request, gatewayId);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Gateway gateway = roles.toView();
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<RoleAssignmentView> page =
                Page.of(roles.assigned(gateway), paging, roles::position).map(role -> roles.view(role, gateway));
        String address = request.links().roleAssignments(gateway.id());
        return SuccessResponse.ok(ListView.of("roleAssignments", address, paging, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        Gateway gateway = roles.toManage();
        String roleId = new RoleAssignmentBody(JsonBody.required(body)).roleId(request.environment());
        RoleModel role = roles.named(roleId).orElseThrow(() -> rejection("role.id", "There is no role with this id."));
        UserModel account = roles.serviceAccount(gateway)
                .orElseThrow(() -> rejection("gateway.id", "The service account of this gateway is switched off."));
        roles.requireMapping(role, account);
        if (RealmDefaults.isDefaultRole(request.realm(), role)) {
            throw rejection("role.id", "A gateway cannot have the realm's default roles.");
        }
        if (account.hasDirectRole(role)) {
            throw ManagementError.INVALID_DATA.rejection(
                    ErrorDetail.taken("role.id", "The gateway already has this role."));
        }
        request.change(() -> {
            account.grantRole(role);
            return role;
        });
        RoleAssignmentView view = roles.view(role, gateway);
        request.created(GatewayRoles.EVENTS, view.id(), view);
        return SuccessResponse.created(request.links().roleAssignment(gateway.id(), view.id()), view);
    }

    @Path("{id}")
    public RoleAssignmentResource assignment(@PathParam("id") String id) {
        return new RoleAssignmentResource(request, roles, id);
    }

    private static ManagementException rejection(String target, String message) {
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.invalid(target, message));
    }
}
