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
 * {@code /v1/environments/{envID}/gateways/{gatewayID}/roleAssignments}: the roles that were given to the gateway's
 * service account itself, not what those contain.
 */
public final class RoleAssignmentsResource {

    private static final String EVENTS = "PINGONE_GATEWAY_ROLE";

    private final AdminRequest call;
    private final AssignableRoles roles;
    private final PermittedGateways guarded;
    private final String gatewayId;

    RoleAssignmentsResource(AdminRequest call, String gatewayId) {
        this.call = call;
        this.roles = new AssignableRoles(call);
        this.guarded = new PermittedGateways(call);
        this.gatewayId = gatewayId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Gateway gateway = guarded.toView(gatewayId);
        PageRequest request = call.pageRequest();
        ScimFilter.parse(request.filter()).refuseTheRest();
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
        Gateway gateway = guarded.toManage(gatewayId);
        String roleId = new RoleAssignmentBody(JsonBody.required(body)).roleId(call.environment());
        RoleModel role = roles.ofAnyone(roleId).orElseThrow(() -> refusal("role.id", "Names no role."));
        UserModel account = serviceAccount(gateway)
                .orElseThrow(() -> refusal("gateway.id", "Names a gateway whose service account is switched off."));
        requireMapping(role, account);
        if (RealmDefaults.isDefaultRole(call.realm(), role)) {
            throw refusal("role.id", "Names the realm's default roles, which a gateway never has.");
        }
        if (account.hasDirectRole(role)) {
            throw ManagementError.INVALID_DATA.refusal(
                    ErrorDetail.taken("role.id", "The gateway has this role already."));
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
        Gateway gateway = guarded.toView(gatewayId);
        return Answer.ok(view(find(gateway, id), gateway));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        Gateway gateway = guarded.toManage(gatewayId);
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

    /** Asks what Keycloak's own role mappings ask for ({@code RoleMapperResource}). */
    private void requireMapping(RoleModel role, UserModel account) {
        call.require(call.auth().users().canMapRoles(account) && roles.mayBeMapped(role));
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
