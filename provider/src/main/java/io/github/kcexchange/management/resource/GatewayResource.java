// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.body.GatewayBody;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.DatabaseTexts;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.GatewayView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** {@code /v1/environments/{envID}/gateways/{gatewayID}}. */
public final class GatewayResource {

    /** The resource type of the admin events. */
    static final String EVENTS = "PINGONE_GATEWAY";

    private final AdminRequest request;
    private final Gateways gateways;
    private final PermittedGateways permitted;
    private final GatewayViews views;
    private final String id;

    GatewayResource(AdminRequest request, String id) {
        this.request = request;
        this.gateways = new Gateways(request.session(), request.realm());
        this.permitted = new PermittedGateways(request);
        this.views = new GatewayViews(request);
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        Gateway gateway = permitted.toView(id);
        return SuccessResponse.ok(
                views.of(List.of(gateway), request.expansion()).get(0));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        Gateway gateway = permitted.toManage(id);
        GatewayDraft draft =
                new GatewayBody(JsonBody.required(body), new BindableClients(request)::contain).replacing(gateway);
        AdminRequest storing = request.storing(DatabaseTexts.of(draft));
        GatewayView view = views.of(storing.change(() -> gateways.replace(gateway, draft, request.policies())));
        storing.changed(OperationType.UPDATE, EVENTS, view);
        return SuccessResponse.ok(view);
    }

    @DELETE
    public Response delete() {
        Gateway gateway = permitted.toManage(id);
        if (!request.change(() -> deleteWithCredentials(gateway))) {
            throw ManagementError.INVALID_DATA.rejection(
                    ErrorDetail.invalid("gateway", "This client is one of Keycloak's own, which are not deleted."));
        }
        request.changed(OperationType.DELETE, EVENTS, views.of(gateway));
        return SuccessResponse.deleted();
    }

    /** Deletes the credentials in the same change, so that a lost race for their rows is a conflict, too. */
    private boolean deleteWithCredentials(Gateway gateway) throws ClientPolicyException {
        boolean deleted = gateways.delete(gateway, request.policies());
        new Credentials(request.session(), request.realm()).deleteWithTheirGateways();
        return deleted;
    }

    @Path("credentials")
    public CredentialsResource credentials() {
        return new CredentialsResource(request, id);
    }

    @Path("instances")
    public InstancesResource instances() {
        return new InstancesResource(request, id);
    }

    @Path("roleAssignments")
    public RoleAssignmentsResource roleAssignments() {
        return new RoleAssignmentsResource(request, id);
    }
}
