// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.common.Profile;
import org.keycloak.common.VerificationException;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Replaces Keycloak's {@code invalid_request} for a wrong or missing DPoP proof by {@code invalid_dpop_proof} (RFC
 * 9449, section 5). It also replaces Keycloak's internal error for an {@linkplain UnreadableProof unreadable proof}.
 * This applies to exchanges of this extension only. Keycloak verifies the proof before any grant is called. Without its
 * feature {@code dpop}, Keycloak reads no proof, so no error is about one.
 */
final class DpopProofErrors implements ResponseTranslation {

    private static final String UNREADABLE = "The DPoP proof cannot be read: its key, header or payload is malformed";

    @Override
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()
                || !TokenRequest.is(request)
                || !Profile.isFeatureEnabled(Profile.Feature.DPOP)) {
            return;
        }
        String description = description(request, response, KeycloakSessionUtil.getKeycloakSession());
        if (description != null) {
            response.setStatus(Status.BAD_REQUEST.getStatusCode());
            response.setEntity(
                    new OAuth2ErrorRepresentation(Errors.INVALID_DPOP_PROOF, description),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Returns the description of the proof's fault, or null if the error has another cause. */
    private static @Nullable String description(
            ContainerRequestContext request, ContainerResponseContext response, KeycloakSession session) {
        int status = response.getStatus();
        if (status == Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            boolean unreadable = UnreadableProof.is(proof(session)) && TokenRequest.isExchangeOfThisExtension(request);
            return unreadable ? UNREADABLE : null;
        }
        return status == Status.BAD_REQUEST.getStatusCode()
                        && response.getEntity() instanceof OAuth2ErrorRepresentation error
                        && OAuthErrorException.INVALID_REQUEST.equals(error.getError())
                        && isProofUnverified(session)
                        && TokenRequest.isExchangeOfThisExtension(request)
                        && isFaultOfProof(error.getErrorDescription(), session)
                ? withoutInput(error.getErrorDescription())
                : null;
    }

    /** Keycloak's texts repeat values of the proof, and the names of exceptions, after a colon. */
    static String withoutInput(String description) {
        int colon = description.indexOf(':');
        return colon < 0 ? description : description.substring(0, colon);
    }

    /** Keycloak stores a proof that it accepted. */
    private static boolean isProofUnverified(KeycloakSession session) {
        ClientModel client = session.getContext().getClient();
        return client != null
                && (proof(session) != null
                        || OIDCAdvancedConfigWrapper.fromClientModel(client).isUseDPoP())
                && session.getAttribute(DPoPUtil.DPOP_SESSION_ATTRIBUTE) == null;
    }

    /**
     * Verifies the proof again, because the error may have another cause, such as a repeated parameter. Keycloak then
     * stores a valid proof as used. So this method is called last, and never for a request of Keycloak's own grants.
     */
    private static boolean isFaultOfProof(String description, KeycloakSession session) {
        try {
            new DPoPUtil.Validator(session)
                    .request(session.getContext().getHttpRequest())
                    .uriInfo(session.getContext().getUri())
                    .validate();
            return false;
        } catch (VerificationException rejected) {
            return Objects.equals(rejected.getMessage(), description);
        }
    }

    private static @Nullable String proof(KeycloakSession session) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        return headers.getHeaderString(OAuth2Constants.DPOP_HTTP_HEADER);
    }
}
