// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resources.RealmsResource;

/**
 * PingOne's {@code {envID}/as/...}: the token, introspection, revocation, JWKS, userinfo and discovery endpoints.
 *
 * <p>Keycloak's own class for each endpoint answers, with all of its checks.
 */
public final class AsEndpoints implements RealmResourceProvider {

    private static final Logger LOG = Logger.getLogger(AsEndpoints.class);
    private static final String DISCOVERY = "openid-configuration";

    private final KeycloakSession session;
    private final EventBuilder event;
    private final OIDCLoginProtocolService openIdConnect;

    AsEndpoints(KeycloakSession session) {
        KeycloakContext context = session.getContext();
        this.session = session;
        this.event = new EventBuilder(context.getRealm(), session, context.getConnection());
        this.openIdConnect = new OIDCLoginProtocolService(session, event);
    }

    @Override
    public Object getResource() {
        return this;
    }

    @Path("token")
    public Object token() {
        return openIdConnect.token();
    }

    @Path("introspect")
    public Object introspect() {
        return new IntrospectionEndpoint(session, event);
    }

    @Path("revoke")
    public Object revoke() {
        return openIdConnect.revoke();
    }

    @Path("userinfo")
    public Object userinfo() {
        return openIdConnect.issueUserInfo();
    }

    @GET
    @Path("jwks")
    @Produces({MediaType.APPLICATION_JSON, org.keycloak.utils.MediaType.APPLICATION_JWKS})
    public Response jwks() {
        return KeySetAnswer.of(openIdConnect.certs());
    }

    @OPTIONS
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response jwksPreflight() {
        return openIdConnect.getVersionPreflight();
    }

    @GET
    @Path(".well-known/" + DISCOVERY)
    @Produces({MediaType.APPLICATION_JSON, org.keycloak.utils.MediaType.APPLICATION_JWT})
    public Response discovery() {
        String realm = session.getContext().getRealm().getName();
        return RealmsResource.getWellKnownResponse(session, realm, DISCOVERY, LOG);
    }

    @OPTIONS
    @Path(".well-known/" + DISCOVERY)
    @Produces(MediaType.APPLICATION_JSON)
    public Response discoveryPreflight() {
        // Keycloak's JWKS and discovery endpoints answer the preflight in the same way.
        return openIdConnect.getVersionPreflight();
    }

    @Override
    public void close() {
        // Nothing to close: all resources belong to the session.
    }
}
