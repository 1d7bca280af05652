// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;

/** What the rules need to know of the client that Keycloak authenticated. */
public final class RequesterFacts {

    /** Client attribute; {@code true} switches the exchange on. */
    public static final String GRANT_ENABLED = "pingone.token.exchange.enabled";

    /** Client attribute; audiences besides itself that it may receive tokens for. */
    static final String ACCEPTED_AUDIENCES = "pingone.token.exchange.accepted.audiences";

    private RequesterFacts() {}

    public static Requester of(ClientModel client) {
        return new Requester(
                client.getClientId(),
                !client.isPublicClient() && !client.isBearerOnly(),
                isGrantEnabled(client),
                client.isConsentRequired(),
                GatewayClient.read(client).isPresent());
    }

    /** Whether an administrator switched the exchange on, and so left Keycloak's own. */
    public static boolean isGrantEnabled(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(GRANT_ENABLED));
    }

    /** The client id, and the audiences besides that an administrator lets it receive tokens for. */
    public static Set<String> acceptedAudiences(ClientModel client) {
        return Stream.concat(Stream.of(client.getClientId()), furtherAudiences(client).stream())
                .collect(Collectors.toSet());
    }

    /** Only what an administrator listed, in that order; nothing where the list can be read in two ways. */
    public static List<String> furtherAudiences(ClientModel client) {
        return NameList.read(client.getAttribute(ACCEPTED_AUDIENCES)).namesIfClear();
    }
}
