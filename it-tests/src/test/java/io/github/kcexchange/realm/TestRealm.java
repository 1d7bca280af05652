// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Secret;
import io.github.kcexchange.wire.TokenEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** A realm for one test class only, with all events switched on. */
public final class TestRealm {
    private final Server server;
    private final String name;
    private final String id;

    /** The administrators by their roles. They are reused, because a new one takes five requests. */
    private final Map<List<String>, Application> administrators = new ConcurrentHashMap<>();

    private TestRealm(Server server, String name, String id) {
        this.server = server;
        this.name = name;
        this.id = id;
    }

    public static TestRealm on(Server server) {
        return named(server, "r-" + UUID.randomUUID().toString().substring(0, 8));
    }

    public static TestRealm named(Server server, String name) {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setId(UUID.randomUUID().toString());
        realm.setRealm(name);
        realm.setEnabled(true);
        realm.setPasswordPolicy(Server.CHEAP_HASHES);
        realm.setEventsEnabled(true);
        realm.setEnabledEventTypes(Events.TYPES);
        realm.setAdminEventsEnabled(true);
        realm.setAdminEventsDetailsEnabled(true);
        realm.setComponents(OwnKeys.of(name));
        server.adminTheme().ifPresent(realm::setAdminTheme);
        server.create(realm);
        return new TestRealm(server, name, realm.getId());
    }

    /** A realm that already exists. */
    public static TestRealm existing(Server server, String name) {
        String id = server.admin().realm(name).toRepresentation().getId();
        return new TestRealm(server, name, id);
    }

    public Server server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** Keycloak's id of the realm, PingOne's environment id. */
    public String id() {
        return id;
    }

    public URI issuer() {
        return URI.create(server.publicUrl() + "/realms/" + name);
    }

    /** The realm for an administrator that has every role of this realm, and none of another one. */
    public RealmResource admin() {
        return server.realm(name);
    }

    /** Gives a user a role of a client. Only the administrator of the master realm may give {@code realm-admin}. */
    void grant(String user, String ownerClientId, String role) {
        var clients = admin().clients();
        String owner = clients.findByClientId(ownerClientId).get(0).getId();
        RoleRepresentation found = clients.get(owner).roles().get(role).toRepresentation();
        server.admin().realm(name).users().get(user).roles().clientLevel(owner).add(List.of(found));
    }

    public void change(Consumer<RealmRepresentation> change) {
        RealmRepresentation realm = admin().toRepresentation();
        change.accept(realm);
        admin().update(realm);
    }

    /**
     * Removes the realm. Only a class that is {@code @Isolated} may do that. Meanwhile, Keycloak can answer 500 to an
     * administrator of the master realm, because that administrator has roles of every realm. Keycloak's cache of roles
     * (CachedRole) fails if the row of a role has just been deleted.
     */
    public void removeRealm() {
        admin().remove();
    }

    /** Its pages use the visitor's language if it is one of these, otherwise English. */
    public void supportLanguages(String... languages) {
        change(realm -> {
            realm.setInternationalizationEnabled(true);
            realm.setSupportedLocales(Set.of(languages));
            realm.setDefaultLocale("en");
        });
    }

    /** Another realm of the same server. */
    public TestRealm neighbour() {
        return on(server);
    }

    public URI at(Prefix prefix, String endpoint) {
        return URI.create(server.url() + prefix.path(this) + endpoint);
    }

    /** The same address as the server itself states it. */
    public URI publicAt(Prefix prefix, String endpoint) {
        return URI.create(server.publicUrl() + prefix.path(this) + endpoint);
    }

    public TokenEndpoint token(Prefix prefix) {
        return new TokenEndpoint(at(prefix, "/token"));
    }

    /** The address of the seed request. */
    public TokenEndpoint token() {
        return token(Prefix.AS);
    }

    public Events events() {
        return new Events(this);
    }

    /** An application with the exchange switched on. */
    public Application application(String clientId) {
        return application(clientId, client -> {});
    }

    public Application application(String clientId, Consumer<ClientRepresentation> change) {
        return Application.in(this, clientId, change);
    }

    /** A confidential client with Keycloak's own exchange switched on, and not that of the extension. */
    public Application plainClient(String clientId) {
        return plainClient(clientId, client -> {});
    }

    public Application plainClient(String clientId, Consumer<ClientRepresentation> change) {
        return application(clientId, change.andThen(client -> {
            client.getAttributes().remove(Application.EXCHANGE_ENABLED);
            client.getAttributes().put(Application.STANDARD_EXCHANGE_ENABLED, "true");
        }));
    }

    public Person person(String username) {
        return Person.in(this, username);
    }

    /** The management API for an administrator with all rights. */
    public ManagementApi management() {
        return new ManagementApi(this, administrator("realm-admin"));
    }

    /** A new bearer token of the service account with these roles of {@code realm-management}. */
    public Secret administrator(String... roles) {
        return administrators
                .computeIfAbsent(List.of(roles), granted -> Application.administrator(this, granted))
                .clientCredentials();
    }

    public Gateway gateway(String gatewayName) {
        return Gateway.in(this, gatewayName);
    }
}
