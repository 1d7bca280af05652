// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.body.TrustedIssuerBody;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.page.ScimFilter;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.Answer;
import io.github.kcexchange.management.request.SentTexts;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.TrustedIssuerView;
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

/**
 * {@code /v1/environments/{envID}/trustedIssuers}. A trusted issuer is an identity provider, so that writing also needs
 * the permission that Keycloak asks for those.
 */
public final class TrustedIssuersResource {

    private static final String EVENTS = "PINGONE_TRUSTED_ISSUER";

    private final AdminRequest call;
    private final TrustedIssuers issuers;

    public TrustedIssuersResource(AdminRequest call) {
        this.call = call;
        this.issuers = new TrustedIssuers(call.session(), call.realm());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        call.requireViewing();
        PageRequest request = call.pageRequest();
        ScimFilter.parse(request.filter()).rejectRemaining();
        Page<TrustedIssuerView> page = Page.of(
                        issuers.all(),
                        request,
                        issuer -> new Position(issuer.settings().name(), issuer.id()))
                .map(this::view);
        return Answer.ok(ListView.of("trustedIssuers", call.links().trustedIssuers(), request, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        requireManaging();
        TrustedIssuerBody read = new TrustedIssuerBody(JsonBody.required(body));
        IssuerSettings settings = read.settings();
        String alias = read.alias();
        AdminRequest storing = call.storing(SentTexts.of(settings));
        TrustedIssuerView view = view(storing.change(() -> issuers.create(alias, settings)));
        storing.created(EVENTS, view.id(), view);
        return Answer.created(call.links().trustedIssuer(view.id()), view);
    }

    @GET
    @Path("{trustedIssuerID}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@PathParam("trustedIssuerID") String id) {
        call.requireViewing();
        return Answer.ok(view(find(id)));
    }

    @PUT
    @Path("{trustedIssuerID}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("trustedIssuerID") String id, InputStream body) {
        requireManaging();
        TrustedIssuer issuer = find(id);
        IssuerSettings settings = new TrustedIssuerBody(JsonBody.required(body)).replacing(issuer);
        AdminRequest storing = call.storing(SentTexts.of(settings));
        TrustedIssuerView view = view(storing.change(() -> issuers.replace(issuer, settings)));
        storing.changed(OperationType.UPDATE, EVENTS, view);
        return Answer.ok(view);
    }

    @DELETE
    @Path("{trustedIssuerID}")
    public Response delete(@PathParam("trustedIssuerID") String id) {
        requireManaging();
        TrustedIssuer issuer = find(id);
        TrustedIssuerView view = view(issuer);
        call.change(() -> {
            issuers.delete(issuer);
            return issuer;
        });
        call.changed(OperationType.DELETE, EVENTS, view);
        return Answer.deleted();
    }

    private void requireManaging() {
        call.requireManaging();
        call.require(call.auth().realm().canManageIdentityProviders());
    }

    private TrustedIssuer find(String id) {
        return Optional.of(id)
                .filter(PlainText::is)
                .flatMap(issuers::find)
                .orElseThrow(ManagementError.NOT_FOUND::refusal);
    }

    private TrustedIssuerView view(TrustedIssuer issuer) {
        return TrustedIssuerView.of(issuer, call.environment(), call.links());
    }
}
