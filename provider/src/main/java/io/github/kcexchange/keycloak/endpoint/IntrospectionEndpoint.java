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

/**
 * Keycloak's introspection (RFC 7662) with CORS answers. Keycloak's other endpoints have them, but this one does not.
 */
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
        if (isAllowedOrigin(session.getContext())) {
            cors.allowAllOrigins();
        }
        return cors.add(Response.fromResponse(answer).cacheControl(CacheControlUtil.noCache()));
    }

    /**
     * Reads the allowed origins of the client directly, because the name of the {@link Cors} method for it changed in
     * 26.7.
     */
    private boolean isAllowedOrigin(KeycloakContext context) {
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
