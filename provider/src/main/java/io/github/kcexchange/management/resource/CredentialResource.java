// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.CredentialView;
import io.github.kcexchange.management.view.CredentialViews;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.admin.OperationType;

/** {@code /v1/environments/{envID}/gateways/{gatewayID}/credentials/{credentialID}}. */
public final class CredentialResource {

    private final AdminRequest request;
    private final Credentials credentials;
    private final PermittedGateways permitted;
    private final String gatewayId;
    private final String id;

    CredentialResource(AdminRequest request, String gatewayId, String id) {
        this.request = request;
        this.credentials = new Credentials(request.session(), request.realm());
        this.permitted = new PermittedGateways(request);
        this.gatewayId = gatewayId;
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        return SuccessResponse.ok(view(find(permitted.toView(gatewayId))));
    }

    @DELETE
    public Response revoke() {
        CredentialRecord credential = find(permitted.toManage(gatewayId));
        if (!request.change(() -> credentials.revoke(credential))) {
            throw ManagementError.NOT_FOUND.rejection();
        }
        request.changed(OperationType.DELETE, CredentialsResource.EVENTS, view(credential));
        return SuccessResponse.deleted();
    }

    private CredentialRecord find(Gateway gateway) {
        return credentials.find(gateway, id).orElseThrow(ManagementError.NOT_FOUND::rejection);
    }

    private CredentialView view(CredentialRecord credential) {
        return new CredentialViews(credentials.signingKeys(), request.links()).of(credential);
    }
}
