// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import io.github.kcexchange.credential.CredentialHash;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayQuery;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.query.PagePosition;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.jpa.entities.ClientAttributeEntity;
import org.keycloak.models.jpa.entities.ClientEntity;
import org.keycloak.models.jpa.entities.UserEntity;

/** A separate realm in a shared database. Every call is a transaction. */
final class StoredRealm {

    static final String ACCOUNT = "service-account";
    static final Instant CREATED = Instant.parse("2026-02-03T04:05:06.789Z");

    final String id = UUID.randomUUID().toString();
    final LastUse lastUse = new LastUse();
    private final FullDatabase database;

    StoredRealm(FullDatabase database) {
        this.database = database;
    }

    /** Another realm of the same database. */
    StoredRealm neighbour() {
        return new StoredRealm(database);
    }

    String gateway(String name, GatewayType type, boolean enabled) {
        return client(name, "gateway-credential", Map.of("pingone.gateway.type", type.name()), enabled);
    }

    /** A gateway that this extension did not create: its client id is not its id, and its name can be null. */
    String importedGateway(String clientId, String name) {
        ClientEntity client = client(UUID.randomUUID().toString(), "gateway-credential", true);
        client.setClientId(clientId);
        client.setName(name);
        return persisted(client, Map.of("pingone.gateway.type", "LDAP"));
    }

    String client(String name, String authenticator, Map<String, String> attributes, boolean enabled) {
        ClientEntity client = client(UUID.randomUUID().toString(), authenticator, enabled);
        client.setName(name);
        return persisted(client, attributes);
    }

    private ClientEntity client(String uuid, String authenticator, boolean enabled) {
        ClientEntity client = new ClientEntity();
        client.setId(uuid);
        client.setClientId(uuid);
        client.setRealmId(id);
        client.setEnabled(enabled);
        client.setClientAuthenticatorType(authenticator);
        return client;
    }

    private String persisted(ClientEntity client, Map<String, String> attributes) {
        run(manager -> {
            manager.persist(client);
            attributes.forEach((key, value) -> manager.persist(attribute(client, key, value)));
        });
        return client.getId();
    }

    /** A user that is linked to the client. */
    String serviceAccount(String client, Instant created) {
        UserEntity user = new UserEntity();
        user.setId(UUID.randomUUID().toString());
        user.setUsername(user.getId());
        user.setRealmId(id);
        user.setServiceAccountClientLink(client);
        user.setCreatedTimestamp(created.toEpochMilli());
        run(manager -> manager.persist(user));
        return user.getId();
    }

    NewCredential newCredential(String gateway) {
        return newCredential(gateway, CREATED, null);
    }

    NewCredential newCredential(String gateway, Instant created, Instant end) {
        String credential = UUID.randomUUID().toString();
        return new NewCredential(credential, id, gateway, ACCOUNT, CredentialHash.of(credential), "key", created, end);
    }

    CredentialRecord added(String gateway) {
        return add(newCredential(gateway)).orElseThrow();
    }

    Optional<CredentialRecord> add(NewCredential credential) {
        return store(store -> store.add(credential));
    }

    /** Adds the credential once all other threads have an open transaction, too. */
    Optional<CredentialRecord> add(NewCredential credential, CyclicBarrier together) {
        return database.call(manager -> {
            manager.createNativeQuery("select 1").getSingleResult();
            awaitAll(together);
            return store(manager).add(credential);
        });
    }

    private static void awaitAll(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    Optional<CredentialRecord> find(String credential) {
        return store(store -> store.find(credential));
    }

    List<CredentialRecord> list(String gateway) {
        return list(List.of(gateway));
    }

    List<CredentialRecord> list(Collection<String> gateways) {
        return store(store -> store.list(id, gateways));
    }

    boolean remove(CredentialRecord credential) {
        return store(store -> store.remove(credential));
    }

    void use(String credential, Instant when) {
        store(store -> {
            store.recordUse(credential, when);
            return when;
        });
    }

    List<String> gateways(GatewayFilter filter) {
        return gateways(filter, null, 10);
    }

    List<String> gateways(GatewayFilter filter, PagePosition behind, int limit) {
        return database.call(
                manager -> new GatewayQuery(id, filter).after(behind).ids(manager, limit));
    }

    List<PagePosition> positions(PagePosition behind, int limit) {
        return database.call(manager ->
                new GatewayQuery(id, GatewayFilter.NONE).after(behind).positions(manager, limit));
    }

    void run(Consumer<EntityManager> work) {
        database.run(work);
    }

    private <R> R store(Function<CredentialStore, R> work) {
        return database.call(manager -> work.apply(store(manager)));
    }

    private CredentialStore store(EntityManager manager) {
        return new JpaCredentialStore(
                manager, lastUse, (realmId, gateways) -> store(store -> store.list(realmId, gateways)), () -> {});
    }

    private static ClientAttributeEntity attribute(ClientEntity client, String name, String value) {
        ClientAttributeEntity attribute = new ClientAttributeEntity();
        attribute.setClient(client);
        attribute.setName(name);
        attribute.setValue(value);
        return attribute;
    }
}
