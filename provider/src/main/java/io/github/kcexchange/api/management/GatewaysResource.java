// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayPosition;
import io.github.kcexchange.gateway.Gateways;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** {@code /v1/environments/{envID}/gateways}. */
public final class GatewaysResource {

    private final Call call;
    private final Gateways gateways;

    GatewaysResource(Call call) {
        this.call = call;
        this.gateways = new Gateways(call.session(), call.realm());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        call.requireViewing();
        PageRequest request = call.pageRequest();
        GatewayFilter filter = GatewayFilters.parse(request.filter());
        Position after = request.after();
        List<Gateway> oneMore = gateways.page(
                filter, after == null ? null : new GatewayPosition(after.name(), after.id()), request.limit() + 1);
        Page<GatewayView> page = Page.of(
                        oneMore, request.limit(), gateway -> new Position(gateway.name(), gateway.id()))
                .map(gateway -> GatewayView.of(gateway, call.environment(), call.links()));
        return Answer.ok(ListView.of("gateways", call.links().gateways(), request, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        call.requireManaging();
        GatewayDraft draft = new GatewayBody(JsonBody.required(body), call::hasClient).draft();
        Gateway gateway = call.change(() -> gateways.create(draft));
        GatewayView view = GatewayView.of(gateway, call.environment(), call.links());
        call.created(GatewayResource.EVENTS, view.id(), view);
        return Answer.created(call.links().gateway(view.id()), view);
    }

    @Path("{gatewayID}")
    public GatewayResource gateway(@PathParam("gatewayID") String id) {
        return new GatewayResource(call, id);
    }
}
