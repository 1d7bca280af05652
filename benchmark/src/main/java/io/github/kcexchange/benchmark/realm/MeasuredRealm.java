// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import io.github.kcexchange.benchmark.server.Keycloak;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation.Policy;
import org.keycloak.representations.idm.RealmRepresentation;

/** Represents a realm of a server and administers it. */
public final class MeasuredRealm {
    /** A transaction of Keycloak takes longer for each client if it has more of them. */
    private static final int CLIENTS_OF_AN_IMPORT = 500;

    /** Precedes the keys that Keycloak creates with the realm. */
    private static final int ABOVE_DEFAULT = 200;

    private final Keycloak server;
    private final MasterAdministrator administrator;
    private final String name;
    private final Algorithm algorithm;
    private final int users;

    private MeasuredRealm(
            Keycloak server, MasterAdministrator administrator, String name, Algorithm algorithm, int users) {
        this.server = server;
        this.administrator = administrator;
        this.name = name;
        this.algorithm = algorithm;
        this.users = users;
    }

    public static MeasuredRealm imported(
            Keycloak server, MasterAdministrator administrator, RealmDraft draft, Algorithm algorithm) {
        administrator.keycloak().realms().create(draft.representation());
        MeasuredRealm realm = new MeasuredRealm(server, administrator, draft.name(), algorithm, draft.numberOfUsers());
        if (algorithm == Algorithm.ES256) {
            realm.addSigningKey(ABOVE_DEFAULT);
            RealmRepresentation changed = realm.admin().toRepresentation();
            changed.setDefaultSignatureAlgorithm(algorithm.name());
            realm.admin().update(changed);
        }
        return realm;
    }

    /** Returns the same realm after a restart of its server. */
    public MeasuredRealm at(Keycloak restarted) {
        return new MeasuredRealm(restarted, administrator, name, algorithm, users);
    }

    public Keycloak server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** Returns the algorithm that signs the tokens of the realm. */
    public Algorithm algorithm() {
        return algorithm;
    }

    public RealmResource admin() {
        return administrator.keycloak().realm(name);
    }

    /** Returns the management API of the extension. */
    public Management management() {
        return new Management(server.url(), name, administrator.token());
    }

    public Tokens tokens() {
        return new Tokens(server.tokenEndpoint(name), users);
    }

    /** Creates a client. */
    public void create(ClientDraft draft) {
        try (Response created = admin().clients().create(draft.representation())) {
            CreatedResponseUtil.getCreatedId(created);
        }
    }

    /** Lets Keycloak import clients, which takes less time than to create each of them. */
    public void importClients(int count, IntFunction<ClientDraft> draft) {
        for (int first = 0; first < count; first += CLIENTS_OF_AN_IMPORT) {
            PartialImportRepresentation imported = new PartialImportRepresentation();
            imported.setIfResourceExists(Policy.FAIL.toString());
            imported.setClients(IntStream.range(first, Math.min(first + CLIENTS_OF_AN_IMPORT, count))
                    .mapToObj(number -> draft.apply(number).representation())
                    .toList());
            try (Response response = admin().partialImport(imported)) {
                if (response.getStatus() != Response.Status.OK.getStatusCode()) {
                    throw new IllegalStateException("Keycloak answered an import with " + response.getStatus());
                }
            }
        }
    }

    /** Creates an optional client scope and assigns it to the clients. */
    public void createOptionalScope(String scope, List<String> clientIds) {
        ClientScopeRepresentation made = new ClientScopeRepresentation();
        made.setName(scope);
        made.setProtocol("openid-connect");
        made.setAttributes(Map.of("include.in.token.scope", "true"));
        try (Response created = admin().clientScopes().create(made)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            clientIds.forEach(clientId -> admin().clients()
                    .get(admin().clients().findByClientId(clientId).get(0).getId())
                    .addOptionalClientScope(id));
        }
    }

    /** Adds a key for the algorithm of the realm and returns its id. The key with the highest priority signs. */
    public String addSigningKey(int priority) {
        String number = Integer.toString(priority);
        return algorithm == Algorithm.ES256
                ? addKey("ecdsa-generated", Map.of("ecdsaEllipticCurveKey", "P-256", "priority", number))
                : addKey("rsa-generated", Map.of("priority", number));
    }

    private String addKey(String kind, Map<String, String> config) {
        ComponentRepresentation key = new ComponentRepresentation();
        key.setName(kind);
        key.setProviderId(kind);
        key.setProviderType("org.keycloak.keys.KeyProvider");
        key.setConfig(new MultivaluedHashMap<>());
        config.forEach(key.getConfig()::putSingle);
        try (Response created = admin().components().add(key)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }
}
