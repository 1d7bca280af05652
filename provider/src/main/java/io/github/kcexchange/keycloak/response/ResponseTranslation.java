// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

/** Changes one kind of Keycloak's answers. All other answers stay unchanged. */
interface ResponseTranslation {

    /** Changes the response if it is an answer of this kind. */
    void translate(ContainerRequestContext request, ContainerResponseContext response);
}
