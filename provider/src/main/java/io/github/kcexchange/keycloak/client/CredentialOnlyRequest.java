// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import io.github.kcexchange.text.ExchangeForm;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.events.EventType;

/** Whether a request carries a gateway credential and no other sign of a client. */
public record CredentialOnlyRequest(ExchangeForm form) {

    private static final List<String> CLIENT_HEADERS =
            List.of(HttpHeaders.AUTHORIZATION, "OAuth-Client-Attestation", "OAuth-Client-Attestation-PoP");
    private static final List<String> CLIENT_PARAMETERS =
            List.of("client_id", "client_secret", "client_assertion", "client_assertion_type");

    public boolean isAllThatIsSent(ClientAuthenticationFlowContext context) {
        return form.bringsGatewayCredential()
                && context.getClient() == null
                && isTokenExchange(context)
                && CLIENT_PARAMETERS.stream().noneMatch(form.names()::contains)
                && CLIENT_HEADERS.stream().allMatch(header -> isAbsent(context, header));
    }

    /** The token endpoint sets the event's type from the grant; every other endpoint has another one. */
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
