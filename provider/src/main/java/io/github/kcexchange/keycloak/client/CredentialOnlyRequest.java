// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.credential.GatewayCredential;
import io.github.kcexchange.form.ExchangeForm;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;

/**
 * Whether a gateway credential is the only client authentication of a request.
 *
 * <p>Some clients cannot use the method {@code none} without a {@code client_id}. They may send the gateway's own (RFC
 * 6749, section 3.2.1). Every other sign of a client leaves the request to Keycloak's own authenticators.
 *
 * @param form the form as the client sent it
 */
public record CredentialOnlyRequest(ExchangeForm form) {

    private static final String CLIENT_ID = "client_id";

    private static final List<String> CLIENT_HEADERS =
            List.of(HttpHeaders.AUTHORIZATION, "OAuth-Client-Attestation", "OAuth-Client-Attestation-PoP");

    private static final List<String> CLIENT_PROOFS =
            List.of("client_secret", "client_assertion", "client_assertion_type");

    /** Whether the request is a token exchange with a gateway credential, and has no sign of another client. */
    public boolean isCredentialOnly(ClientAuthenticationFlowContext context) {
        return form.hasGatewayCredential()
                && isTokenExchange(context)
                && CLIENT_PROOFS.stream().noneMatch(form.names()::contains)
                && CLIENT_HEADERS.stream().allMatch(header -> isAbsent(context, header))
                && (form.names().contains(CLIENT_ID)
                        ? namesTheGateway(context.getClient())
                        : context.getClient() == null);
    }

    /**
     * Whether the {@code client_id} is that of the gateway in the credential. The credential is not verified yet. A
     * false gateway in it gains nothing, because the later check of the credential determines the gateway.
     *
     * @param named the client that Keycloak found by the {@code client_id}, if any
     */
    private boolean namesTheGateway(@Nullable ClientModel named) {
        List<String> clientIds = form.parameters().getOrDefault(CLIENT_ID, List.of());
        String gatewayId = form.values(ExchangeForm.SUBJECT_TOKEN).stream()
                .findFirst()
                .flatMap(GatewayCredential::gatewayIdIn)
                .orElse(null);
        return gatewayId != null
                && clientIds.size() == 1
                && (named == null
                        ? gatewayId.equals(clientIds.get(0))
                        : gatewayId.equals(named.getId()) && named.getClientId().equals(clientIds.get(0)));
    }

    /** The token endpoint sets the type of the event from the grant. All other endpoints set other types. */
    private static boolean isTokenExchange(ClientAuthenticationFlowContext context) {
        return context.getEvent().getEvent().getType() == EventType.TOKEN_EXCHANGE;
    }

    private static boolean isAbsent(ClientAuthenticationFlowContext context, String header) {
        return context.getHttpRequest()
                .getHttpHeaders()
                .getRequestHeader(header)
                .isEmpty();
    }
}
