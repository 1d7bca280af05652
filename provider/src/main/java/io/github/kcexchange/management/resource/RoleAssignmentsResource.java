// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.gateway.RealmDefaults;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.body.RoleAssignmentBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.page.ScimFilter;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.Answer;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.RoleAssignmentView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.RoleMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * {@code /v1/environments/{envID}/gateways/{gatewayID}/roleAssignments}: the roles that are assigned to the gateway's
 * service account directly. Roles inside composite roles are not listed.
 */
public final class RoleAssignmentsResource {

    private static final String EVENTS = "PINGONE_GATEWAY_ROLE";

    private final AdminRequest call;
    private final AssignableRoles roles;
    private final PermittedGateways permitted;
    private final String gatewayId;

    RoleAssignmentsResource(AdminRequest call, String gatewayId) {
        this.call = call;
        this.roles = new AssignableRoles(call);
        this.permitted = new PermittedGateways(call);
        this.gatewayId = gatewayId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Gateway gateway = permitted.toView(gatewayId);
        PageRequest request = call.pageRequest();
        ScimFilter.parse(request.filter()).rejectRemaining();
        Page<RoleAssignmentView> page = Page.of(
                        assigned(gateway), request, role -> new Position(role.getName(), role.getId()))
                .map(role -> view(role, gateway));
        String address = call.links().roleAssignments(gateway.id());
        return Answer.ok(ListView.of("roleAssignments", address, request, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        Gateway gateway = permitted.toManage(gatewayId);
        String roleId = new RoleAssignmentBody(JsonBody.required(body)).roleId(call.environment());
        RoleModel role = roles.findAny(roleId).orElseThrow(() -> refusal("role.id", "There is no role with this id."));
        UserModel account = serviceAccount(gateway)
                .orElseThrow(() -> refusal("gateway.id", "The service account of this gateway is switched off."));
        requireMapping(role, account);
        if (RealmDefaults.isDefaultRole(call.realm(), role)) {
            throw refusal("role.id", "A gateway cannot have the realm's default roles.");
        }
        if (account.hasDirectRole(role)) {
            throw ManagementError.INVALID_DATA.refusal(
                    ErrorDetail.taken("role.id", "The gateway already has this role."));
        }
        call.change(() -> {
            account.grantRole(role);
            return role;
        });
        RoleAssignmentView view = view(role, gateway);
        call.created(EVENTS, view.id(), view);
        return Answer.created(call.links().roleAssignment(gateway.id(), view.id()), view);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@PathParam("id") String id) {
        Gateway gateway = permitted.toView(gatewayId);
        return Answer.ok(view(find(gateway, id), gateway));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        Gateway gateway = permitted.toManage(gatewayId);
        RoleModel role = find(gateway, id);
        UserModel account = serviceAccount(gateway).orElseThrow(ManagementError.NOT_FOUND::refusal);
        requireMapping(role, account);
        call.change(() -> {
            account.deleteRoleMapping(role);
            return role;
        });
        call.changed(OperationType.DELETE, EVENTS, view(role, gateway));
        return Answer.deleted();
    }

    /** Requires the same permissions as Keycloak's own role mappings ({@code RoleMapperResource}). */
    private void requireMapping(RoleModel role, UserModel account) {
        call.require(call.auth().users().canMapRoles(account) && roles.isMappable(role));
    }

    private RoleModel find(Gateway gateway, String id) {
        return assigned(gateway)
                .filter(role -> role.getId().equals(id))
                .findFirst()
                .orElseThrow(ManagementError.NOT_FOUND::refusal);
    }

    private Stream<RoleModel> assigned(Gateway gateway) {
        return serviceAccount(gateway).stream().flatMap(RoleMapperModel::getRoleMappingsStream);
    }

    private Optional<UserModel> serviceAccount(Gateway gateway) {
        return Optional.ofNullable(new Gateways(call.session(), call.realm()).serviceAccount(gateway));
    }

    private RoleAssignmentView view(RoleModel role, Gateway gateway) {
        return RoleAssignmentView.of(role, gateway, call.environment(), call.links());
    }

    private static ManagementException refusal(String target, String message) {
        return ManagementError.INVALID_DATA.refusal(ErrorDetail.invalid(target, message));
    }
}
