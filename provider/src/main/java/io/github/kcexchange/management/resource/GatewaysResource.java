// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.body.GatewayBody;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.page.GatewayFilters;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.DatabaseTexts;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.GatewayView;
import io.github.kcexchange.management.view.ListView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/environments/{envID}/gateways}. */
public final class GatewaysResource {

    private final AdminRequest request;
    private final Gateways gateways;
    private final GatewayViews views;

    public GatewaysResource(AdminRequest request) {
        this.request = request;
        this.gateways = new Gateways(request.session(), request.realm());
        this.views = new GatewayViews(request);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest().expanding(request.expansion());
        GatewayFilter filter = GatewayFilters.parse(paging.filter());
        Page<Gateway> page = Page.ofRows(
                paging,
                rows -> request.query(rows, () -> gateways.positions(filter, rows.queryPosition(), rows.limit())),
                id -> gateways.find(id).filter(this::isViewable));
        Page<GatewayView> shown = new Page<>(views.of(page.elements(), paging.expansion()), page.last());
        return SuccessResponse.ok(ListView.of("gateways", request.links().gateways(), paging, shown));
    }

    private boolean isViewable(Gateway gateway) {
        return request.auth().clients().canView(gateways.client(gateway));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        request.requireManaging();
        GatewayDraft draft = new GatewayBody(JsonBody.required(body), new BindableClients(request)::contain).draft();
        AdminRequest storing = request.storing(DatabaseTexts.of(draft));
        Gateway gateway = storing.change(() -> gateways.create(draft, request.policies()));
        GatewayView view = views.of(gateway);
        storing.created(GatewayResource.EVENTS, view.id(), view);
        return SuccessResponse.created(request.links().gateway(view.id()), view);
    }

    @Path("{gatewayID}")
    public GatewayResource gateway(@PathParam("gatewayID") String id) {
        return new GatewayResource(request, id);
    }
}
