// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.shared.Requester;
import org.keycloak.models.ClientModel;

/** What the rules need to know of the client that Keycloak authenticated. */
public final class RequesterFacts {

    /** Client attribute; {@code true} switches the exchange on. */
    static final String GRANT_ENABLED = "pingone.token.exchange.enabled";

    private RequesterFacts() {}

    public static Requester of(ClientModel client) {
        return new Requester(
                client.getClientId(),
                !client.isPublicClient() && !client.isBearerOnly(),
                Boolean.parseBoolean(client.getAttribute(GRANT_ENABLED)),
                client.isConsentRequired(),
                GatewayClient.read(client).isPresent());
    }
}
