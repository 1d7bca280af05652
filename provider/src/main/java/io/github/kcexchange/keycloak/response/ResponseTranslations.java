// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The only response filter of the extension. Its list contains every change that the extension makes to Keycloak's
 * answers.
 */
@Provider
public final class ResponseTranslations implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(ResponseTranslations.class);

    private final List<ResponseTranslation> translations;

    public ResponseTranslations() {
        this(List.of(new UserInfoDoor(), new ClientErrors(), new DpopProofErrors(), new ManagementErrors()));
    }

    ResponseTranslations(List<ResponseTranslation> inOrder) {
        this.translations = inOrder;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        translations.forEach(translation -> translate(translation, request, response));
    }

    /**
     * If the translation of an error answer fails, for example without a database, Keycloak's original error is sent.
     * For a success answer, the failure is thrown.
     */
    private static void translate(
            ResponseTranslation translation, ContainerRequestContext request, ContainerResponseContext response) {
        try {
            translation.translate(request, response);
        } catch (RuntimeException failure) {
            if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()) {
                throw failure;
            }
            LOG.warnf(failure, "An answer with status %d could not be translated", response.getStatus());
        }
    }
}
