// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.management.AllowedMethods;
import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.ErrorBody;
import io.github.kcexchange.management.error.ManagementError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Replaces the body of errors that Keycloak itself answers for the management API, for example those of bearer
 * authentication. The new body has the form of this API's own errors. Other paths are not affected.
 */
final class ManagementErrors implements ResponseTranslation {

    private static final Logger LOG = Logger.getLogger(ManagementErrors.class);

    /** The path is decoded, so an id in it can have a line break. */
    private static final Pattern PATH =
            Pattern.compile("/?admin/realms/[^/]++/" + Environment.API + "(/.*+)?", Pattern.DOTALL);

    @Override
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= Status.BAD_REQUEST.getStatusCode()
                && !(response.getEntity() instanceof ErrorBody)) {
            Matcher path = PATH.matcher(request.getUriInfo().getPath());
            if (path.matches()) {
                answer(response, Objects.requireNonNullElse(path.group(1), ""));
            }
        }
    }

    private static void answer(ContainerResponseContext response, String path) {
        ManagementError fault = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                ? faultOfMethod(response, AllowedMethods.at(path))
                : ManagementError.ofStatus(response.getStatus());
        ErrorBody body = fault.body();
        if (fault == ManagementError.UNEXPECTED_ERROR) {
            LOG.errorf("The management API answered %s as error %s; the cause is logged above", body.code(), body.id());
        }
        if (fault == ManagementError.NOT_AUTHENTICATED) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ErrorBody.NO_STORE);
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }

    /** Adds the allowed methods. Keycloak's router also answers 405 for some paths that do not exist. */
    private static ManagementError faultOfMethod(ContainerResponseContext response, Set<String> allowed) {
        if (allowed.isEmpty()) {
            response.setStatus(Status.NOT_FOUND.getStatusCode());
            return ManagementError.NOT_FOUND;
        }
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
        return ManagementError.METHOD_NOT_ALLOWED;
    }
}
