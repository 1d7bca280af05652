// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.AssignedAliases;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.IssuerAssignmentView;
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
import org.keycloak.models.ClientModel;

/** {@code /v1/environments/{envID}/applications/{applicationID}/trustedIssuerAssignments}. */
public final class IssuerAssignmentsResource {

    private final AdminRequest request;
    private final ApplicationIssuers issuers;

    public IssuerAssignmentsResource(AdminRequest request, String applicationId) {
        this.request = request;
        this.issuers = new ApplicationIssuers(request, applicationId);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        ClientModel application = issuers.toView();
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<IssuerAssignmentView> page = Page.of(issuers.of(application), paging, this::position)
                .map(issuer -> issuers.view(issuer, application));
        String address = request.links().issuerAssignments(application.getId());
        return SuccessResponse.ok(ListView.of("trustedIssuerAssignments", address, paging, page));
    }

    /** The client can decode a position. So it contains no name if the administrator may not view trusted issuers. */
    private Position position(TrustedIssuer issuer) {
        return new Position(
                request.auth().clients().canView() ? issuer.settings().name() : "", issuer.id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        ClientModel application = issuers.toManage();
        String issuerId = ApplicationIssuers.issuerId(body);
        AssignedAliases assigned = issuers.locked(application);
        TrustedIssuer issuer = issuers.named(issuerId);
        ApplicationIssuers.requireUnassigned(assigned, issuer);
        issuers.write(application, assigned, assigned.with(issuer));
        IssuerAssignmentView view = issuers.view(issuer, application);
        request.created(ApplicationIssuers.EVENTS, view.id(), view);
        return SuccessResponse.created(request.links().issuerAssignment(application.getId(), view.id()), view);
    }

    @Path("{id}")
    public IssuerAssignmentResource assignment(@PathParam("id") String id) {
        return new IssuerAssignmentResource(request, issuers, id);
    }
}
