// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.AssignedAliases;
import io.github.kcexchange.issuer.IssuerAssignments;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.management.body.IssuerAssignmentBody;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.page.ScimFilter;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.Answer;
import io.github.kcexchange.management.view.IssuerAssignmentView;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.text.PlainText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;

/** {@code /v1/environments/{envID}/applications/{applicationID}/trustedIssuerAssignments}. */
public final class IssuerAssignmentsResource {

    private static final String EVENTS = "PINGONE_TRUSTED_ISSUER_ASSIGNMENT";

    private final AdminRequest call;
    private final TrustedIssuers issuers;
    private final IssuerAssignments assignments;
    private final PermittedApplications permitted;
    private final String applicationId;

    public IssuerAssignmentsResource(AdminRequest call, String applicationId) {
        this.call = call;
        this.issuers = new TrustedIssuers(call.session(), call.realm());
        this.assignments = new IssuerAssignments(call.session(), call.realm());
        this.permitted = new PermittedApplications(call);
        this.applicationId = applicationId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        ClientModel application = permitted.toView(applicationId);
        PageRequest request = call.pageRequest();
        ScimFilter.parse(request.filter()).rejectRemaining();
        Page<IssuerAssignmentView> page = Page.of(
                        assignments.of(application),
                        request,
                        issuer -> new Position(issuer.settings().name(), issuer.id()))
                .map(issuer -> view(issuer, application));
        String address = call.links().issuerAssignments(application.getId());
        return Answer.ok(ListView.of("trustedIssuerAssignments", address, request, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        ClientModel application = permitted.toManage(applicationId);
        TrustedIssuer issuer = named(body);
        AssignedAliases assigned = locked(application);
        requireUnassigned(assigned, issuer);
        write(application, assigned.with(issuer));
        IssuerAssignmentView view = view(issuer, application);
        call.created(EVENTS, view.id(), view);
        return Answer.created(call.links().issuerAssignment(application.getId(), view.id()), view);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@PathParam("id") String id) {
        ClientModel application = permitted.toView(applicationId);
        return Answer.ok(view(find(AssignedAliases.of(application), id), application));
    }

    /** Assigns another issuer instead. The answer has the id of the new assignment. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("id") String id, InputStream body) {
        ClientModel application = permitted.toManage(applicationId);
        AssignedAliases assigned = locked(application);
        TrustedIssuer before = find(assigned, id);
        TrustedIssuer after = named(body);
        requireUnassigned(assigned.without(before), after);
        write(application, assigned.replacing(before, after));
        IssuerAssignmentView view = view(after, application);
        call.changed(OperationType.UPDATE, EVENTS, view);
        return Answer.ok(view);
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        ClientModel application = permitted.toManage(applicationId);
        AssignedAliases assigned = locked(application);
        TrustedIssuer issuer = find(assigned, id);
        write(application, assigned.without(issuer));
        call.changed(OperationType.DELETE, EVENTS, view(issuer, application));
        return Answer.deleted();
    }

    private AssignedAliases locked(ClientModel application) {
        return call.change(() -> assignments.locked(application));
    }

    private void write(ClientModel application, AssignedAliases assigned) {
        call.change(() -> call.policies().updating(application, IssuerAssignments.ATTRIBUTE, assigned.text()));
    }

    private TrustedIssuer named(InputStream body) {
        String id = new IssuerAssignmentBody(JsonBody.required(body)).issuerId();
        TrustedIssuer issuer = existing(id).orElseThrow(() -> refusal("There is no trusted issuer with this id."));
        if (!IssuerAssignments.canStore(issuer)) {
            throw refusal("The alias of this identity provider contains # at a place where no list can keep it.");
        }
        return issuer;
    }

    private static void requireUnassigned(AssignedAliases assigned, TrustedIssuer issuer) {
        if (assigned.contains(issuer)) {
            throw ManagementError.INVALID_DATA.refusal(
                    ErrorDetail.taken("trustedIssuer.id", "The application already has this trusted issuer."));
        }
    }

    private TrustedIssuer find(AssignedAliases assigned, String id) {
        return existing(id).filter(assigned::contains).orElseThrow(ManagementError.NOT_FOUND::refusal);
    }

    private Optional<TrustedIssuer> existing(String id) {
        return Optional.of(id).filter(PlainText::is).flatMap(issuers::find);
    }

    private IssuerAssignmentView view(TrustedIssuer issuer, ClientModel application) {
        return IssuerAssignmentView.of(issuer, application.getId(), call.environment(), call.links());
    }

    private static ManagementException refusal(String message) {
        return ManagementError.INVALID_DATA.refusal(ErrorDetail.invalid("trustedIssuer.id", message));
    }
}
