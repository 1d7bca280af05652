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
 * Answers {@code invalid_client} with status 401 (RFC 6749 section 5.2) for any kind of wrong client credentials. This
 * applies to exchanges of a gateway credential, and of an application that has the exchange switched on.
 *
 * <p>Keycloak's authenticators answer before any grant is called, each in a different way: with {@code
 * unauthorized_client}, with 400, with a page. All other responses pass unchanged. The session shows whether the client
 * was rejected: Keycloak sets the client there after authentication.
 */
final class ClientErrors implements ResponseTranslation {

    private static final String BASIC = "Basic";

    /**
     * One text for all cases, because Keycloak's own texts may contain input. Keycloak uses this text for most of them.
     */
    private static final String DESCRIPTION = "Invalid client or Invalid client credentials";

    private static final Set<String> CLIENT_REJECTED = Set.of(
            OAuthErrorException.INVALID_CLIENT, OAuthErrorException.UNAUTHORIZED_CLIENT, "invalid_client_attestation");

    @Override
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (mayRejectClient(request, response) && TokenRequest.isExchangeOfThisExtension(request)) {
            KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
            if (context.getClient() == null || isError(response, OAuthErrorException.INVALID_CLIENT)) {
                reject(request, response, context.getRealm().getName());
            }
        }
    }

    private static boolean mayRejectClient(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                || (response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode()
                        && TokenRequest.namesUnstorableClient(request))
                || (response.getStatus() == Status.BAD_REQUEST.getStatusCode()
                        && CLIENT_REJECTED.stream().anyMatch(error -> isError(response, error)));
    }

    private static boolean isError(ContainerResponseContext response, String code) {
        return response.getEntity() instanceof OAuth2ErrorRepresentation error && code.equals(error.getError());
    }

    private static void reject(ContainerRequestContext request, ContainerResponseContext response, String realm) {
        response.setStatus(Status.UNAUTHORIZED.getStatusCode());
        response.setEntity(
                new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_CLIENT, DESCRIPTION),
                null,
                MediaType.APPLICATION_JSON_TYPE);
        // The challenge matches the scheme that the client used (RFC 6749 section 5.2).
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, BASIC + " realm=\"" + realm + '"');
        }
    }
}
