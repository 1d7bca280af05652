// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.body.TrustedIssuerBody;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.DatabaseTexts;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.TrustedIssuerView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;

/** {@code /v1/environments/{envID}/trustedIssuers/{trustedIssuerID}}. */
public final class TrustedIssuerResource {

    /** The resource type of the admin events. */
    static final String EVENTS = "PINGONE_TRUSTED_ISSUER";

    private final AdminRequest request;
    private final TrustedIssuers issuers;
    private final String id;

    TrustedIssuerResource(AdminRequest request, String id) {
        this.request = request;
        this.issuers = new TrustedIssuers(request.session(), request.realm());
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        request.requireViewing();
        return SuccessResponse.ok(view(find(), request));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        requireManaging(request);
        TrustedIssuer issuer = find();
        IssuerSettings settings = new TrustedIssuerBody(JsonBody.required(body)).replacing(issuer);
        AdminRequest storing = request.storing(DatabaseTexts.of(settings));
        TrustedIssuerView view = view(storing.change(() -> issuers.replace(issuer, settings)), request);
        storing.changed(OperationType.UPDATE, EVENTS, view);
        return SuccessResponse.ok(view);
    }

    @DELETE
    public Response delete() {
        requireManaging(request);
        TrustedIssuer issuer = find();
        TrustedIssuerView view = view(issuer, request);
        request.change(() -> {
            issuers.delete(issuer);
            return issuer;
        });
        request.changed(OperationType.DELETE, EVENTS, view);
        return SuccessResponse.deleted();
    }

    static void requireManaging(AdminRequest request) {
        request.requireManaging();
        request.require(request.auth().realm().canManageIdentityProviders());
    }

    static TrustedIssuerView view(TrustedIssuer issuer, AdminRequest request) {
        return TrustedIssuerView.of(issuer, request.environment(), request.links());
    }

    private TrustedIssuer find() {
        return issuers.find(id).orElseThrow(ManagementError.NOT_FOUND::rejection);
    }
}
