// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.TokenIntrospectionEndpoint;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;
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
        Cors cors =
                Cors.builder().auth().allowedMethods(HttpMethod.POST).exposedHeaders(Cors.ACCESS_CONTROL_ALLOW_METHODS);
        if (comesFromOwnOrigin(session.getContext())) {
            cors.allowAllOrigins();
        }
        return cors.add(Response.fromResponse(answer).cacheControl(CacheControlUtil.noCache()));
    }

    /** Asked of the client itself, because the method of {@link Cors} for it changed its name in 26.7. */
    private boolean comesFromOwnOrigin(KeycloakContext context) {
        String origin = context.getHttpRequest().getHttpHeaders().getHeaderString(Cors.ORIGIN_HEADER);
        return origin != null
                && WebOriginsUtils.resolveValidWebOrigins(session, context.getClient()).stream()
                        .anyMatch(own -> own.equals(origin) || own.equals(Cors.ACCESS_CONTROL_ALLOW_ORIGIN_WILDCARD));
    }

    @OPTIONS
    public Response preflight() {
        return Cors.builder()
                .auth()
                .preflight()
                .allowedMethods(HttpMethod.POST, HttpMethod.OPTIONS)
                .add(Response.ok());
    }
}
