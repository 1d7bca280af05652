// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.AssignedAliases;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.IssuerAssignmentView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;

/** {@code /v1/environments/{envID}/applications/{applicationID}/trustedIssuerAssignments/{id}}. */
public final class IssuerAssignmentResource {

    private final AdminRequest request;
    private final ApplicationIssuers issuers;
    private final String id;

    IssuerAssignmentResource(AdminRequest request, ApplicationIssuers issuers, String id) {
        this.request = request;
        this.issuers = issuers;
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        ClientModel application = issuers.toView();
        return SuccessResponse.ok(issuers.view(issuers.find(AssignedAliases.of(application), id), application));
    }

    /** Assigns another issuer instead. The answer has the id of the new assignment. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        ClientModel application = issuers.toManage();
        String issuerId = ApplicationIssuers.issuerId(body);
        AssignedAliases assigned = issuers.locked(application);
        TrustedIssuer before = issuers.find(assigned, id);
        TrustedIssuer after = issuers.named(issuerId);
        ApplicationIssuers.requireUnassigned(assigned.without(before), after);
        issuers.write(application, assigned, assigned.replacing(before, after));
        IssuerAssignmentView view = issuers.view(after, application);
        request.changed(OperationType.UPDATE, ApplicationIssuers.EVENTS, view);
        return SuccessResponse.ok(view);
    }

    @DELETE
    public Response withdraw() {
        ClientModel application = issuers.toManage();
        AssignedAliases assigned = issuers.locked(application);
        TrustedIssuer issuer = issuers.find(assigned, id);
        issuers.write(application, assigned, assigned.without(issuer));
        request.changed(OperationType.DELETE, ApplicationIssuers.EVENTS, issuers.view(issuer, application));
        return SuccessResponse.deleted();
    }
}
