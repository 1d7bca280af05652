// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.body.TrustedIssuerBody;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.DatabaseTexts;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.TrustedIssuerView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * {@code /v1/environments/{envID}/trustedIssuers}. A trusted issuer is an identity provider. Writing therefore also
 * needs Keycloak's permission to manage identity providers.
 */
public final class TrustedIssuersResource {

    private final AdminRequest request;
    private final TrustedIssuers issuers;

    public TrustedIssuersResource(AdminRequest request) {
        this.request = request;
        this.issuers = new TrustedIssuers(request.session(), request.realm());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<TrustedIssuerView> page = Page.of(
                        issuers.all(),
                        paging,
                        issuer -> new Position(issuer.settings().name(), issuer.id()))
                .map(issuer -> TrustedIssuerResource.view(issuer, request));
        return SuccessResponse.ok(ListView.of("trustedIssuers", request.links().trustedIssuers(), paging, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        TrustedIssuerResource.requireManaging(request);
        TrustedIssuerBody read = new TrustedIssuerBody(JsonBody.required(body));
        IssuerSettings settings = read.settings();
        String alias = read.alias();
        AdminRequest storing = request.storing(DatabaseTexts.of(settings));
        TrustedIssuerView view =
                TrustedIssuerResource.view(storing.change(() -> issuers.create(alias, settings)), request);
        storing.created(TrustedIssuerResource.EVENTS, view.id(), view);
        return SuccessResponse.created(request.links().trustedIssuer(view.id()), view);
    }

    @Path("{trustedIssuerID}")
    public TrustedIssuerResource issuer(@PathParam("trustedIssuerID") String id) {
        return new TrustedIssuerResource(request, id);
    }
}
