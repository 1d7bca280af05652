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
import io.github.kcexchange.text.PlainText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;

/** {@code /v1/environments/{envID}/trustedIssuers/{trustedIssuerID}}. */
public final class TrustedIssuerResource {

    static final String EVENTS = "PINGONE_TRUSTED_ISSUER";

    private final AdminRequest call;
    private final TrustedIssuers issuers;
    private final String id;

    TrustedIssuerResource(AdminRequest call, String id) {
        this.call = call;
        this.issuers = new TrustedIssuers(call.session(), call.realm());
        this.id = id;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read() {
        call.requireViewing();
        return SuccessResponse.ok(view(find(), call));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        requireManaging(call);
        TrustedIssuer issuer = find();
        IssuerSettings settings = new TrustedIssuerBody(JsonBody.required(body)).replacing(issuer);
        AdminRequest storing = call.storing(DatabaseTexts.of(settings));
        TrustedIssuerView view = view(storing.change(() -> issuers.replace(issuer, settings)), call);
        storing.changed(OperationType.UPDATE, EVENTS, view);
        return SuccessResponse.ok(view);
    }

    @DELETE
    public Response delete() {
        requireManaging(call);
        TrustedIssuer issuer = find();
        TrustedIssuerView view = view(issuer, call);
        call.change(() -> {
            issuers.delete(issuer);
            return issuer;
        });
        call.changed(OperationType.DELETE, EVENTS, view);
        return SuccessResponse.deleted();
    }

    static void requireManaging(AdminRequest call) {
        call.requireManaging();
        call.require(call.auth().realm().canManageIdentityProviders());
    }

    static TrustedIssuerView view(TrustedIssuer issuer, AdminRequest call) {
        return TrustedIssuerView.of(issuer, call.environment(), call.links());
    }

    private TrustedIssuer find() {
        return Optional.of(id)
                .filter(PlainText::is)
                .flatMap(issuers::find)
                .orElseThrow(ManagementError.NOT_FOUND::rejection);
    }
}
