// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;

/** The members of a client that prevent it from working as a gateway, with Keycloak's names. */
public final class GatewayObstacles {

    static final String AUTHENTICATOR = "clientAuthenticatorType";
    public static final String SERVICE_ACCOUNT = "serviceAccountsEnabled";

    /** With any of these, Keycloak rejects the credential as client authentication. */
    private static final Map<String, Predicate<ProposedClient>> OF_EVERY_GATEWAY = Map.of(
            AUTHENTICATOR,
            client -> !GatewayClient.AUTHENTICATOR.equals(client.authenticator()),
            GatewayClient.TYPE,
            client -> GatewayType.named(client.attribute(GatewayClient.TYPE)).isEmpty(),
            "protocol",
            client -> client.protocol() != null && !OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.protocol()),
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

    /** Any of these stops an existing gateway, or removes its roles from its tokens. */
    private static final Map<String, Predicate<ProposedClient>> OF_WORKING_GATEWAY = Map.of(
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

    /** Returns the obstacles of a stored client or of a client in a request, in alphabetical order. */
    public static Set<String> of(ProposedClient client) {
        return members(OF_EVERY_GATEWAY, client);
    }

    /** Returns the obstacles of {@link #of}, and those that would change the exchanges of a working gateway. */
    public static Set<String> ofWorkingGateway(ProposedClient client) {
        Set<String> all = members(OF_EVERY_GATEWAY, client);
        all.addAll(members(OF_WORKING_GATEWAY, client));
        return all;
    }

    /**
     * Returns the obstacles that client policies would add to a gateway. Empty if the request does not describe a
     * gateway.
     *
     * @param asked the obstacles in the requested client
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
