// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.application.ApplicationClient;
import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.shared.Requester;
import org.keycloak.models.ClientModel;

/** Reads the facts about the authenticated client that the rules need. */
public final class RequesterReader {

    private RequesterReader() {}

    /** Returns the facts. A public or bearer-only client does not count as confidential. */
    public static Requester of(ClientModel client) {
        return new Requester(
                client.getClientId(),
                ApplicationClient.isConfidential(client),
                ApplicationClient.isExchangeEnabled(client),
                client.isConsentRequired(),
                GatewayClient.isGateway(client));
    }
}
