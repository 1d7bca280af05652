// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api;

import io.github.kcexchange.check.GatewayTokenLife;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.http.HttpRequest;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Takes back what userinfo says of a gateway whose credential is revoked, or which is gone (RFC 6750, section 3.1).
 * Keycloak's userinfo asks nobody, so this can only be done on the way out; every other token's answer passes as it is.
 */
@Provider
public final class UserInfoOfGoneGateways implements ContainerResponseFilter {

    private static final Pattern PATH = Pattern.compile("/?realms/.+/userinfo/?");
    private static final String DESCRIPTION = "Token verification failed";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.OK.getStatusCode()
                || !PATH.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        GatewayTokenLife life =
                new GatewayTokenLife(session, session.getContext().getRealm());
        boolean gone = sentTokens(session.getContext().getHttpRequest())
                .anyMatch(token -> !life.goesOn(token.getOtherClaims(), token.getIat()));
        if (gone) {
            refuse(session, response);
        }
    }

    /** Keycloak has verified one of them, or there would be no answer to take back. */
    private static Stream<AccessToken> sentTokens(HttpRequest request) {
        AppAuthManager.AuthHeader header =
                AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(request.getHttpHeaders());
        String form = request.getDecodedFormParameters().getFirst(OAuth2Constants.ACCESS_TOKEN);
        return Stream.of(header == null ? null : header.getToken(), form)
                .filter(Objects::nonNull)
                .map(UserInfoOfGoneGateways::decoded)
                .filter(Objects::nonNull);
    }

    private static @Nullable AccessToken decoded(String token) {
        try {
            return new JWSInput(token).readJsonContent(AccessToken.class);
        } catch (JWSInputException notTheOneThatWasVerified) {
            return null;
        }
    }

    private static void refuse(KeycloakSession session, ContainerResponseContext response) {
        KeycloakContext context = session.getContext();
        new EventBuilder(context.getRealm(), session, context.getConnection())
                .event(EventType.USER_INFO_REQUEST)
                .client(context.getClient())
                .error(Errors.INVALID_TOKEN);
        response.setStatus(Status.UNAUTHORIZED.getStatusCode());
        response.getHeaders()
                .putSingle(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"%s\", error=\"%s\", error_description=\"%s\""
                                .formatted(
                                        context.getRealm().getName(), OAuthErrorException.INVALID_TOKEN, DESCRIPTION));
        response.setEntity(
                new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_TOKEN, DESCRIPTION),
                null,
                MediaType.APPLICATION_JSON_TYPE);
    }
}
