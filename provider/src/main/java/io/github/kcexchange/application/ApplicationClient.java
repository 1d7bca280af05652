// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;

/** Reads the attributes of a Keycloak client that make it an application. */
public final class ApplicationClient {

    /** Client attribute. The value {@code true} switches the exchange on. */
    static final String EXCHANGE_ENABLED = "pingone.token.exchange.enabled";

    /** Client attribute. It lists the audiences that the client may receive tokens for, in addition to itself. */
    private static final String ACCEPTED_AUDIENCES = "pingone.token.exchange.accepted.audiences";

    private ApplicationClient() {}

    /** Whether an administrator switched the exchange on. If so, the client no longer uses Keycloak's own exchange. */
    public static boolean isExchangeEnabled(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(EXCHANGE_ENABLED));
    }

    /** Whether the client has credentials of its own. A public or bearer-only client has none. */
    public static boolean isConfidential(ClientModel client) {
        return !client.isPublicClient() && !client.isBearerOnly();
    }

    /** Returns the client id, and the further audiences for which an administrator lets the client receive tokens. */
    public static Set<String> acceptedAudiences(ClientModel client) {
        return Stream.concat(Stream.of(client.getClientId()), furtherAudiences(client).stream())
                .collect(Collectors.toSet());
    }

    /** Returns only the audiences that an administrator listed, in that order. Empty if the list is ambiguous. */
    public static List<String> furtherAudiences(ClientModel client) {
        return NameList.read(client.getAttribute(ACCEPTED_AUDIENCES)).namesIfUnambiguous();
    }
}
