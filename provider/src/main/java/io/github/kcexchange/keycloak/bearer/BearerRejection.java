// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.bearer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * The answer to a bearer token that may not be used at an endpoint (RFC 6750, section 3.1). It never states the reason.
 */
public final class BearerRejection {

    private static final String DESCRIPTION = "Token verification failed";

    private BearerRejection() {}

    /** Returns the response 401 with the challenge. */
    static Response answer() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body())
                .build();
    }

    /** Returns the body with {@code invalid_token} and a fixed description. */
    public static OAuth2ErrorRepresentation body() {
        return new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_TOKEN, DESCRIPTION);
    }

    private static String challenge() {
        return "Bearer " + error();
    }

    /** Returns the challenge of an endpoint of that realm, in the form of Keycloak's userinfo. */
    public static String challengeOf(String realm) {
        return "Bearer realm=\"%s\", %s".formatted(realm, error());
    }

    private static String error() {
        return "error=\"%s\", error_description=\"%s\"".formatted(OAuthErrorException.INVALID_TOKEN, DESCRIPTION);
    }
}
