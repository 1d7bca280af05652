// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Describes a confidential client that does not exist yet. */
public final class ClientDraft {
    private final ClientRepresentation client = new ClientRepresentation();
    private final List<ProtocolMapperRepresentation> mappers = new ArrayList<>();

    public ClientDraft(String clientId) {
        client.setClientId(clientId);
        client.setSecret(ClientSecrets.of(clientId).reveal());
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setServiceAccountsEnabled(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setAttributes(new HashMap<>());
    }

    /** Adds the given client to the audience of this client's tokens. */
    public ClientDraft audience(String clientId) {
        return mapper(
                "audience " + clientId,
                "oidc-audience-mapper",
                Map.of(
                        "included.client.audience",
                        clientId,
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    /** Names the given client in {@code may_act} of this client's tokens. */
    public ClientDraft mayAct(String clientId) {
        return mapper("may act " + clientId, "pingone-may-act-mapper", Map.of("may.act.client.id", clientId));
    }

    private ClientDraft mapper(String name, String type, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(new HashMap<>(config));
        mappers.add(mapper);
        return this;
    }

    /** Permits the client to exchange tokens with the extension. */
    public ClientDraft exchanging() {
        return attribute("pingone.token.exchange.enabled", "true");
    }

    /** Permits the client to exchange tokens with Keycloak's own exchange. */
    public ClientDraft exchangingByKeycloak() {
        return attribute("standard.token.exchange.enabled", "true");
    }

    public ClientDraft attribute(String name, String value) {
        client.getAttributes().put(name, value);
        return this;
    }

    public ClientDraft with(Consumer<ClientRepresentation> change) {
        change.accept(client);
        return this;
    }

    ClientRepresentation representation() {
        client.setProtocolMappers(mappers);
        return client;
    }
}
