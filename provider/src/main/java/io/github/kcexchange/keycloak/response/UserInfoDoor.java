// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.keycloak.bearer.BearerRejection;
import io.github.kcexchange.use.Door;
import io.github.kcexchange.use.DoorKind;
import io.github.kcexchange.use.Doors;
import io.github.kcexchange.use.facts.RequestPath;
import io.github.kcexchange.use.facts.TokenUseCheck;
import io.github.kcexchange.use.facts.UnverifiedToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Replaces the answer of userinfo by an error if the policy denies the use of the token (RFC 6750, section 3.1).
 * Keycloak's userinfo has no extension point for this check and also accepts the token in the form. Therefore the check
 * runs on the response.
 */
final class UserInfoDoor implements ResponseTranslation {

    @Override
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.OK.getStatusCode()
                || !Doors.isUserInfo(RequestPath.of(request.getUriInfo()))) {
            return;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        TokenUseCheck check = new TokenUseCheck(session, session.getContext().getRealm());
        boolean denied = sentTokens(session.getContext().getHttpRequest())
                .anyMatch(token ->
                        check.denialAt(Door.of(DoorKind.USERINFO), token).isPresent());
        if (denied) {
            reject(session, response);
        }
    }

    /** Returns the tokens of the request. Keycloak has verified one of them, since its answer was a success. */
    private static Stream<AccessToken> sentTokens(HttpRequest request) {
        AppAuthManager.AuthHeader header =
                AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(request.getHttpHeaders());
        String form = request.getDecodedFormParameters().getFirst(OAuth2Constants.ACCESS_TOKEN);
        return Stream.of(header == null ? null : header.getToken(), form)
                .filter(Objects::nonNull)
                .flatMap(text -> UnverifiedToken.read(text).stream());
    }

    private static void reject(KeycloakSession session, ContainerResponseContext response) {
        KeycloakContext context = session.getContext();
        new EventBuilder(context.getRealm(), session, context.getConnection())
                .event(EventType.USER_INFO_REQUEST)
                .client(context.getClient())
                .error(Errors.INVALID_TOKEN);
        response.setStatus(Status.UNAUTHORIZED.getStatusCode());
        response.getHeaders()
                .putSingle(
                        HttpHeaders.WWW_AUTHENTICATE,
                        BearerRejection.challengeOf(context.getRealm().getName()));
        response.setEntity(BearerRejection.body(), null, MediaType.APPLICATION_JSON_TYPE);
    }
}
