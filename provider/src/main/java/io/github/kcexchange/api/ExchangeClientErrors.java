// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Says {@code invalid_client} with status 401 (RFC 6749 section 5.2) where Keycloak says {@code unauthorized_client}, or
 * 400, to wrong client credentials: in exchanges of a gateway credential, and in those of an application that has the
 * exchange switched on.
 *
 * <p>Keycloak's authenticators have answered before any grant is asked, so this can only be said on the way out. Every
 * other response passes unread.
 */
@Provider
public final class ExchangeClientErrors implements ContainerResponseFilter {

    private static final String BASIC = "Basic ";
    private static final Set<String> CLIENT_REFUSED =
            Set.of(OAuthErrorException.INVALID_CLIENT, OAuthErrorException.UNAUTHORIZED_CLIENT);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof OAuth2ErrorRepresentation error
                && isClientRefused(response.getStatus(), error.getError())
                && OurExchange.isAsked(request)) {
            response.setStatus(Status.UNAUTHORIZED.getStatusCode());
            response.setEntity(
                    new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_CLIENT, error.getErrorDescription()),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
            challenge(request, response);
        }
    }

    /** An {@code unauthorized_client} of status 400 is another matter: a client that may not use the grant. */
    private static boolean isClientRefused(int status, String error) {
        return status == Status.UNAUTHORIZED.getStatusCode()
                ? CLIENT_REFUSED.contains(error)
                : status == Status.BAD_REQUEST.getStatusCode() && OAuthErrorException.INVALID_CLIENT.equals(error);
    }

    /** RFC 6749 section 5.2: the challenge matches the scheme that the client tried. */
    private static void challenge(ContainerRequestContext request, ContainerResponseContext response) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            RealmModel realm =
                    KeycloakSessionUtil.getKeycloakSession().getContext().getRealm();
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, BASIC + "realm=\"" + realm.getName() + '"');
        }
    }
}
