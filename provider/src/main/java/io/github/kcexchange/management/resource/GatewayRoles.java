// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.view.RoleAssignmentView;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RoleMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Reads the roles of one gateway for an administrator, and asks for the permission to change them. */
final class GatewayRoles {

    /** The resource type of the admin events. */
    static final String EVENTS = "PINGONE_GATEWAY_ROLE";

    private final AdminRequest request;
    private final AssignableRoles roles;
    private final PermittedGateways permitted;
    private final String gatewayId;

    GatewayRoles(AdminRequest request, String gatewayId) {
        this.request = request;
        this.roles = new AssignableRoles(request);
        this.permitted = new PermittedGateways(request);
        this.gatewayId = gatewayId;
    }

    Gateway toView() {
        return permitted.toView(gatewayId);
    }

    Gateway toManage() {
        return permitted.toManage(gatewayId);
    }

    /** Returns any role of the realm or of one of its clients. */
    Optional<RoleModel> named(String roleId) {
        return roles.findAny(roleId);
    }

    /** Requires the same permissions as Keycloak's own role mappings ({@code RoleMapperResource}). */
    void requireMapping(RoleModel role, UserModel account) {
        request.require(request.auth().users().canMapRoles(account) && roles.isMappable(role));
    }

    /** Returns the assigned role with that id. */
    RoleModel find(Gateway gateway, String id) {
        return assigned(gateway)
                .filter(role -> role.getId().equals(id))
                .filter(AssignableRoles::hasContainer)
                .findFirst()
                .orElseThrow(ManagementError.NOT_FOUND::rejection);
    }

    Stream<RoleModel> assigned(Gateway gateway) {
        return serviceAccount(gateway).stream().flatMap(RoleMapperModel::getRoleMappingsStream);
    }

    /**
     * Returns the position of an assignment. The client can decode a position, and can send any other one. So it
     * contains no name of a role that the administrator may not see.
     */
    Position position(RoleModel role) {
        return new Position(roles.isViewable(role) ? role.getName() : "", role.getId());
    }

    /** Returns the service account, or empty if it is switched off. */
    Optional<UserModel> serviceAccount(Gateway gateway) {
        ServiceAccount account = new Gateways(request.session(), request.realm()).serviceAccount(gateway);
        if (account.ambiguous()) {
            throw ManagementError.INVALID_DATA.rejection(ErrorDetail.severalServiceAccounts());
        }
        return Optional.ofNullable(account.user());
    }

    RoleAssignmentView view(RoleModel role, Gateway gateway) {
        return RoleAssignmentView.of(role, gateway, request.environment(), request.links());
    }
}
