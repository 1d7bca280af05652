// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.Gateways;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;

/** {@code /v1/environments/{envID}/gateways/{gatewayID}}. */
public final class GatewayResource {

    /** Resource type of its admin events. */
    static final String EVENTS = "PINGONE_GATEWAY";

    private final Call call;
    private final Gateways gateways;
    private final GuardedGateways guarded;
    private final String id;

    GatewayResource(Call call, String id) {
        this.call = call;
        this.gateways = new Gateways(call.session(), call.realm());
        this.guarded = new GuardedGateways(call);
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        return Answer.ok(view(guarded.toView(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        Gateway gateway = guarded.toManage(id);
        GatewayDraft draft = new GatewayBody(JsonBody.required(body), call::hasClient).replacing(gateway);
        GatewayView view = view(call.change(() -> gateways.replace(gateway, draft)));
        call.changed(OperationType.UPDATE, EVENTS, view);
        return Answer.ok(view);
    }

    @DELETE
    public Response delete() {
        Gateway gateway = guarded.toManage(id);
        call.change(() -> {
            gateways.delete(gateway);
            return gateway;
        });
        call.changed(OperationType.DELETE, EVENTS, view(gateway));
        return Answer.deleted();
    }

    @Path("credentials")
    public CredentialsResource credentials() {
        return new CredentialsResource(call, id);
    }

    @Path("roleAssignments")
    public RoleAssignmentsResource roleAssignments() {
        return new RoleAssignmentsResource(call, id);
    }

    private GatewayView view(Gateway gateway) {
        return GatewayView.of(gateway, call.environment(), call.links());
    }
}
