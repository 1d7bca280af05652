// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.TokenIntrospectionEndpoint;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.util.CacheControlUtil;

/** Keycloak's introspection (RFC 7662) with the CORS answers that its other endpoints have and this one lacks. */
public final class IntrospectionEndpoint extends TokenIntrospectionEndpoint {

    private final KeycloakSession session;

    IntrospectionEndpoint(KeycloakSession session, EventBuilder event) {
        super(session, event);
        this.session = session;
    }

    @Override
    @POST
    @Produces({MediaType.APPLICATION_JSON, org.keycloak.utils.MediaType.APPLICATION_JWT})
    public Response introspect() {
        Response answer = super.introspect();
        return Cors.builder()
                .auth()
                .allowedMethods("POST")
                .exposedHeaders(Cors.ACCESS_CONTROL_ALLOW_METHODS)
                .checkAllowedOrigins(session, session.getContext().getClient())
                .add(Response.fromResponse(answer).cacheControl(CacheControlUtil.noCache()));
    }

    @OPTIONS
    public Response preflight() {
        return Cors.builder()
                .auth()
                .preflight()
                .allowedMethods("POST", "OPTIONS")
                .add(Response.ok());
    }
}
