// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import io.github.kcexchange.management.console.ApplicationsResource;
import io.github.kcexchange.management.console.MayActMappersResource;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.resource.GatewaysResource;
import io.github.kcexchange.management.resource.IssuerAssignmentsResource;
import io.github.kcexchange.management.resource.TrustedIssuersResource;
import io.github.kcexchange.management.view.EnvironmentView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /v1/environments/{envID}}. */
public final class EnvironmentResource {

    private final AdminRequest request;

    EnvironmentResource(AdminRequest request) {
        this.request = request;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        request.requireViewing();
        return SuccessResponse.ok(EnvironmentView.of(request.environment(), request.links()));
    }

    @Path("gateways")
    public GatewaysResource gateways() {
        return new GatewaysResource(request);
    }

    @Path("applications")
    public ApplicationsResource applications() {
        return new ApplicationsResource(request);
    }

    @Path("applications/{applicationID}/trustedIssuerAssignments")
    public IssuerAssignmentsResource issuerAssignments(@PathParam("applicationID") String applicationId) {
        return new IssuerAssignmentsResource(request, applicationId);
    }

    @Path("trustedIssuers")
    public TrustedIssuersResource trustedIssuers() {
        return new TrustedIssuersResource(request);
    }

    @Path("mayActMappers")
    public MayActMappersResource mayActMappers() {
        return new MayActMappersResource(request);
    }
}
