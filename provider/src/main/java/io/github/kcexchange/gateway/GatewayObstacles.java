// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.representations.idm.ClientRepresentation;

/** The members of a client that stand in the way of its being a gateway, under Keycloak's own names. */
public final class GatewayObstacles {

    static final String AUTHENTICATOR = "clientAuthenticatorType";
    public static final String SERVICE_ACCOUNT = "serviceAccountsEnabled";

    /** With any of these, the credential alone is refused. */
    private static final Map<String, Predicate<ProposedClient>> TO_ANY = Map.of(
            AUTHENTICATOR,
            client -> !GatewayClient.AUTHENTICATOR.equals(client.authenticator()),
            GatewayClient.TYPE,
            client -> GatewayType.named(client.attribute(GatewayClient.TYPE)).isEmpty(),
            SERVICE_ACCOUNT,
            client -> !Boolean.TRUE.equals(
                    client.flag(ClientRepresentation::isServiceAccountsEnabled, ClientModel::isServiceAccountsEnabled)),
            "publicClient",
            client ->
                    Boolean.TRUE.equals(client.flag(ClientRepresentation::isPublicClient, ClientModel::isPublicClient)),
            "bearerOnly",
            client -> Boolean.TRUE.equals(client.flag(ClientRepresentation::isBearerOnly, ClientModel::isBearerOnly)),
            "consentRequired",
            client -> Boolean.TRUE.equals(
                    client.flag(ClientRepresentation::isConsentRequired, ClientModel::isConsentRequired)));

    /** A gateway that works without these stops, or loses its roles, once it has one of them. */
    private static final Map<String, Predicate<ProposedClient>> TO_ONE_THAT_WORKS = Map.of(
            "enabled",
            client -> Boolean.FALSE.equals(client.flag(ClientRepresentation::isEnabled, ClientModel::isEnabled)),
            "fullScopeAllowed",
            client -> Boolean.FALSE.equals(
                    client.flag(ClientRepresentation::isFullScopeAllowed, ClientModel::isFullScopeAllowed)),
            OIDCConfigAttributes.DPOP_BOUND_ACCESS_TOKENS,
            client -> Boolean.parseBoolean(client.attribute(OIDCConfigAttributes.DPOP_BOUND_ACCESS_TOKENS)),
            OIDCConfigAttributes.USE_MTLS_HOK_TOKEN,
            client -> Boolean.parseBoolean(client.attribute(OIDCConfigAttributes.USE_MTLS_HOK_TOKEN)));

    private GatewayObstacles() {}

    /** In alphabetical order. Of a client that is stored, or that a request brings with it. */
    public static Set<String> of(ProposedClient client) {
        return members(TO_ANY, client);
    }

    /** Those and what would change the exchanges of a gateway that works. */
    public static Set<String> ofOneThatWorks(ProposedClient client) {
        Set<String> all = members(TO_ANY, client);
        all.addAll(members(TO_ONE_THAT_WORKS, client));
        return all;
    }

    /**
     * What a gateway was given beyond what was asked for; nothing if what was asked for is no gateway.
     *
     * @param asked the obstacles in the client that was asked for
     * @param given the obstacles in the client that would be stored
     */
    public static Set<String> added(Set<String> asked, Set<String> given) {
        Set<String> added = new TreeSet<>();
        if (!asked.contains(AUTHENTICATOR) && !asked.contains(GatewayClient.TYPE)) {
            added.addAll(given);
            added.removeAll(asked);
        }
        return added;
    }

    private static Set<String> members(Map<String, Predicate<ProposedClient>> obstacles, ProposedClient client) {
        return obstacles.entrySet().stream()
                .filter(obstacle -> obstacle.getValue().test(client))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
