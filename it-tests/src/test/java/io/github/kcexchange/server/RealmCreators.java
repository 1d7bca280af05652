// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Creates each realm with a user of its own, which gets the roles of this realm only (RealmsAdminResource). The
 * administrator of the master realm gets the roles of every realm. For each of its requests, Keycloak searches all of
 * them, so hundreds of realms would cost more than everything else that a test server does.
 */
final class RealmCreators implements AutoCloseable {
    private static final String MASTER = "master";

    /** A group of an earlier run can remain on a server that the tests did not start. */
    private final String group = "realm-creators-" + UUID.randomUUID();

    private final String url;
    private final Keycloak administrator;
    private final Client client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);

    /** The realms by their names. Their admin clients share one HTTP client. */
    private final Map<String, RealmResource> realms = new ConcurrentHashMap<>();

    private String groupId = "";

    RealmCreators(String url, Keycloak administrator) {
        this.url = url;
        this.administrator = administrator;
    }

    void create(RealmRepresentation realm) {
        Keycloak creator = newCreator();
        creator.realms().create(realm);
        realms.put(realm.getRealm(), creator.realm(realm.getRealm()));
    }

    /** Returns the realm for its creator, or for the administrator of the master realm if that one created it. */
    RealmResource realm(String name) {
        return realms.computeIfAbsent(name, administrator::realm);
    }

    private Keycloak newCreator() {
        createGroup();
        UserRepresentation user = new UserRepresentation();
        user.setUsername("realm-creator-" + UUID.randomUUID());
        user.setEnabled(true);
        user.setGroups(List.of(group));
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(UUID.randomUUID().toString());
        user.setCredentials(List.of(password));
        try (Response created = administrator.realm(MASTER).users().create(user)) {
            CreatedResponseUtil.getCreatedId(created);
        }
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(MASTER)
                .clientId("admin-cli")
                .username(user.getUsername())
                .password(password.getValue())
                .resteasyClient(client)
                .build();
    }

    private synchronized void createGroup() {
        if (!groupId.isEmpty()) {
            return;
        }
        RealmResource master = administrator.realm(MASTER);
        GroupRepresentation creating = new GroupRepresentation();
        creating.setName(group);
        try (Response created = master.groups().add(creating)) {
            groupId = CreatedResponseUtil.getCreatedId(created);
        }
        var createRealm = master.roles().get("create-realm").toRepresentation();
        master.groups().group(groupId).roles().realmLevel().add(List.of(createRealm));
    }

    /** Removes the users and their group. The realms stay. */
    void removeUsers() {
        if (groupId.isEmpty()) {
            return;
        }
        RealmResource master = administrator.realm(MASTER);
        master.groups()
                .group(groupId)
                .members(0, realms.size())
                .forEach(user -> master.users().delete(user.getId()).close());
        master.groups().group(groupId).remove();
    }

    @Override
    public void close() {
        client.close();
    }
}
