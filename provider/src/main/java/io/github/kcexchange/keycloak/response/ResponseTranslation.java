// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

/** Changes one kind of Keycloak's answers and leaves every other answer as it is. */
interface ResponseTranslation {

    void translate(ContainerRequestContext request, ContainerResponseContext response);
}
