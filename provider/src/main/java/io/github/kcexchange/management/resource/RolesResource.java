// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.page.ScimFilter;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.RoleView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;

/** {@code /v1/roles}. */
public final class RolesResource {

    private final AdminRequest request;
    private final AssignableRoles roles;

    public RolesResource(AdminRequest request) {
        this.request = request;
        this.roles = new AssignableRoles(request);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest();
        Stream<RoleModel> wanted = roles.all(byName(ScimFilter.parse(paging.filter())));
        Page<RoleView> page = Page.of(wanted, paging, role -> new Position(role.getName(), role.getId()))
                .map(role -> RoleView.of(role, request.links()));
        return SuccessResponse.ok(ListView.of("roles", request.links().roles(), paging, page));
    }

    @GET
    @Path("{roleID}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@PathParam("roleID") String id) {
        request.requireViewing();
        RoleModel role = roles.find(id).orElseThrow(ManagementError.NOT_FOUND::rejection);
        return SuccessResponse.ok(RoleView.of(role, request.links()));
    }

    private static Predicate<RoleModel> byName(ScimFilter filter) {
        Optional<String> name = filter.text("name", "eq");
        Optional<String> start = filter.text("name", "sw");
        filter.rejectRemaining();
        return role ->
                name.stream().allMatch(role.getName()::equals) && start.stream().allMatch(role.getName()::startsWith);
    }
}
