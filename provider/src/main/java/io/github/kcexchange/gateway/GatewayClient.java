// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;

/** Maps a gateway to a Keycloak client: its attributes and its switches. */
public final class GatewayClient {

    /** Id of the client authenticator that makes a client a gateway. */
    public static final String AUTHENTICATOR = "gateway-credential";

    /** Client attribute with the type of a gateway. A client without it is not a gateway. */
    public static final String TYPE = "pingone.gateway.type";

    private static final String APPLICATIONS = "pingone.gateway.applications";
    private static final String CREATED_AT = "pingone.gateway.created.at";
    private static final String UPDATED_AT = "pingone.gateway.updated.at";

    private GatewayClient() {}

    /** Whether the client has the authenticator of gateways. It can still lack the type, and is then not a gateway. */
    public static boolean hasAuthenticator(ClientModel client) {
        return AUTHENTICATOR.equals(client.getClientAuthenticatorType());
    }

    /** Whether the client is a gateway: it has the authenticator of gateways and a known type. */
    public static boolean isGateway(@Nullable ClientModel client) {
        return read(client).isPresent();
    }

    /** Reads a client as a gateway. Empty if it is not a gateway. */
    public static Optional<Gateway> read(@Nullable ClientModel client) {
        if (client == null || !hasAuthenticator(client)) {
            return Optional.empty();
        }
        return GatewayType.named(client.getAttribute(TYPE)).map(type -> gateway(client, type));
    }

    private static Gateway gateway(ClientModel client, GatewayType type) {
        return new Gateway(
                client.getId(),
                shownName(client.getName(), client::getClientId),
                client.getDescription(),
                type,
                client.isEnabled(),
                NameList.read(client.getAttribute(APPLICATIONS)),
                new StoredTime(client.getAttribute(CREATED_AT)),
                new StoredTime(client.getAttribute(UPDATED_AT)));
    }

    /** An imported client can be without a name. It is then shown with its client id. */
    private static String shownName(@Nullable String name, Supplier<String> clientId) {
        return name == null || name.isBlank() ? clientId.get() : name;
    }

    /** Returns a client with all flows switched off except the exchange. Client policies may change it. */
    static ClientRepresentation representation(String id, GatewayDraft draft, Instant now) {
        ClientRepresentation client = new ClientRepresentation();
        client.setId(id);
        client.setClientId(id);
        client.setName(draft.name());
        client.setDescription(draft.description());
        client.setEnabled(draft.enabled());
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setClientAuthenticatorType(AUTHENTICATOR);
        client.setPublicClient(false);
        client.setBearerOnly(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(true);
        client.setConsentRequired(false);
        client.setFullScopeAllowed(true);
        client.setAttributes(new HashMap<>(Map.of(
                TYPE, draft.type().name(),
                APPLICATIONS, draft.applications() == null ? "" : NameList.join(draft.applications()),
                CREATED_AT, now.toString(),
                UPDATED_AT, now.toString())));
        return client;
    }

    /** Writes the members that an administrator may change into the representation of an existing client. */
    static void write(ClientRepresentation client, GatewayDraft draft, Instant now) {
        if (!draft.name().equals(shownName(client.getName(), client::getClientId))) {
            client.setName(draft.name());
        }
        client.setDescription(draft.description());
        client.setEnabled(draft.enabled());
        if (draft.applications() != null) {
            client.getAttributes().put(APPLICATIONS, NameList.join(draft.applications()));
        }
        client.getAttributes().put(UPDATED_AT, now.toString());
    }
}
