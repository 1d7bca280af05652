// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Says {@code invalid_client} with status 401 (RFC 6749 section 5.2) to wrong client credentials, however they are wrong:
 * in exchanges of a gateway credential, and in those of an application that has the exchange switched on.
 *
 * <p>Keycloak's authenticators have answered before any grant is asked, each in its own way: with
 * {@code unauthorized_client}, with 400, with a page. Every other response passes unread. Whether the client was refused
 * is told by the session: Keycloak puts the client there once it is proven.
 */
final class ClientErrors implements ResponseTranslation {

    private static final String BASIC = "Basic";

    /** One text for all, as Keycloak's own may repeat the request. It is the one that Keycloak has for most of them. */
    private static final String DESCRIPTION = "Invalid client or Invalid client credentials";

    private static final Set<String> CLIENT_REFUSED = Set.of(
            OAuthErrorException.INVALID_CLIENT, OAuthErrorException.UNAUTHORIZED_CLIENT, "invalid_client_attestation");

    @Override
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (mayRefuseTheClient(request, response) && OurExchange.isAsked(request)) {
            KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
            if (context.getClient() == null || isError(response, OAuthErrorException.INVALID_CLIENT)) {
                refuse(request, response, context.getRealm().getName());
            }
        }
    }

    private static boolean mayRefuseTheClient(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                || (response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode()
                        && OurExchange.namesUnreadableClient(request))
                || (response.getStatus() == Status.BAD_REQUEST.getStatusCode()
                        && CLIENT_REFUSED.stream().anyMatch(error -> isError(response, error)));
    }

    private static boolean isError(ContainerResponseContext response, String code) {
        return response.getEntity() instanceof OAuth2ErrorRepresentation error && code.equals(error.getError());
    }

    private static void refuse(ContainerRequestContext request, ContainerResponseContext response, String realm) {
        response.setStatus(Status.UNAUTHORIZED.getStatusCode());
        response.setEntity(
                new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_CLIENT, DESCRIPTION),
                null,
                MediaType.APPLICATION_JSON_TYPE);
        // RFC 6749 section 5.2: the challenge matches the scheme that the client tried.
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, BASIC + " realm=\"" + realm + '"');
        }
    }
}
