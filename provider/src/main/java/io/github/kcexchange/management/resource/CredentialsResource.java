// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.credential.IssuedCredential;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.body.CredentialBody;
import io.github.kcexchange.management.body.FormBody;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.CredentialView;
import io.github.kcexchange.management.view.CredentialViews;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.management.view.NewCredentialView;
import io.github.kcexchange.management.view.Timestamps;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;

/** {@code /v1/environments/{envID}/gateways/{gatewayID}/credentials}. */
public final class CredentialsResource {

    /** The resource type of the admin events. */
    static final String EVENTS = "PINGONE_GATEWAY_CREDENTIAL";

    private final AdminRequest request;
    private final Gateways gateways;
    private final Credentials credentials;
    private final PermittedGateways permitted;
    private final String gatewayId;

    CredentialsResource(AdminRequest request, String gatewayId) {
        this.request = request;
        this.gateways = new Gateways(request.session(), request.realm());
        this.credentials = new Credentials(request.session(), request.realm());
        this.permitted = new PermittedGateways(request);
        this.gatewayId = gatewayId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        Gateway gateway = permitted.toView(gatewayId);
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<CredentialView> page = Page.of(credentials.list(gateway).stream(), paging, CredentialsResource::position)
                .map(views()::of);
        return SuccessResponse.ok(ListView.of("credentials", request.links().credentials(gateway.id()), paging, page));
    }

    /** There is no {@code @Consumes}, because PingOne's own Go client sends neither a body nor a content type. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body) {
        Gateway gateway = permitted.toManage(gatewayId);
        FormBody.reject(contentType);
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        Optional<Instant> expiresAt = new CredentialBody(JsonBody.optional(body)).expiresAt(now);
        IssuedCredential issued = request.change(() ->
                        credentials.create(gateway, gateways.prepareForCredentials(gateway), expiresAt.orElse(null)))
                .orElseThrow(() -> notCreated(gateway));
        CredentialView view = views().of(issued.stored());
        request.created(EVENTS, view.id(), view);
        return SuccessResponse.created(
                request.links().credential(gateway.id(), view.id()), new NewCredentialView(view, issued.credential()));
    }

    @Path("{credentialID}")
    public CredentialResource credential(@PathParam("credentialID") String id) {
        return new CredentialResource(request, gatewayId, id);
    }

    private CredentialViews views() {
        return new CredentialViews(credentials.signingKeys(), request.links());
    }

    private static Position position(CredentialRecord credential) {
        return new Position(String.valueOf(Timestamps.format(credential.createdAt())), credential.id());
    }

    /** Either all slots are taken, or the gateway was deleted in the meantime. */
    private ManagementException notCreated(Gateway gateway) {
        int most = CredentialStore.CREDENTIALS_PER_GATEWAY;
        if (!credentials.isFull(gateway)) {
            return ManagementError.NOT_FOUND.rejection();
        }
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.atMost(
                "credentials", "A gateway can have at most " + most + " credentials; revoke one of them first.", most));
    }
}
