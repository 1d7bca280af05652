// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers a {@link ManagementException}, and rolls back all changes of the rejected request. */
@Provider
public final class ManagementExceptionMapper implements ExceptionMapper<ManagementException> {

    @Override
    public Response toResponse(ManagementException rejection) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        session.getTransactionManager().setRollbackOnly();
        return Response.status(rejection.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(rejection.body())
                .header(HttpHeaders.CACHE_CONTROL, ErrorBody.NO_STORE)
                .build();
    }
}
