// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code /v1/environments/{envID}/gateways/{gatewayID}/instances}. PingOne lists the connected servers of a gateway
 * here. The list is always empty, because a gateway of this realm keeps no connection.
 */
public final class InstancesResource {

    private final AdminRequest request;
    private final PermittedGateways permitted;
    private final String gatewayId;

    InstancesResource(AdminRequest request, String gatewayId) {
        this.request = request;
        this.permitted = new PermittedGateways(request);
        this.gatewayId = gatewayId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Gateway gateway = permitted.toView(gatewayId);
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<Object> none = new Page<>(List.of(), null);
        return SuccessResponse.ok(ListView.of("instances", request.links().instances(gateway.id()), paging, none));
    }
}
