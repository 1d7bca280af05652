// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.lock.LockedClient;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.models.jpa.entities.ClientAttributeEntity;
import org.keycloak.models.jpa.entities.ClientEntity;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;

/** The queries in a real database, among all of Keycloak's own entities. */
@ExtendWith(FullDatabase.Shared.class)
class StoredAliasesTest {

    private final FullDatabase database;
    private final String realm = UUID.randomUUID().toString();

    StoredAliasesTest(FullDatabase database) {
        this.database = database;
    }

    @Test
    void areThoseOfTheClient() {
        String client = client(realm, "a##b");
        String other = client(realm, null);
        database.run(manager -> {
            StoredAliases stored = new StoredAliases(manager);
            assertThat(stored.of(client).aliases()).containsExactly("a", "b");
            assertThat(stored.of(other).aliases()).isEmpty();
            assertThat(stored.of("unknown").aliases()).isEmpty();
        });
    }

    @Test
    void ofAnIssuerAreThoseOfTheClientsOfTheRealmThatHaveIt() {
        String first = client(realm, "a##b");
        String second = client(realm, "b");
        client(realm, "bb##c");
        client(realm, null);
        client(UUID.randomUUID().toString(), "b");
        database.run(manager -> assertThat(new StoredAliases(manager).allWith(Issuers.withAlias("b"), realm))
                .containsOnlyKeys(first, second)
                .containsEntry(first, AssignedAliases.read("a##b")));
    }

    @Test
    void ofAnIssuerWithABracketInItsAliasAreFoundAsWell() {
        String bracket = client(realm, "a##b[1]");
        client(realm, "b-1]");
        database.run(manager -> assertThat(new StoredAliases(manager).allWith(Issuers.withAlias("b[1]"), realm))
                .containsOnlyKeys(bracket));
    }

    /** On SQL Server, a bracket in a pattern would be a set of characters. */
    @Test
    void areSearchedWithoutABracketInThePattern() {
        List<Object> values = new ArrayList<>();
        new StoredAliases(recording(values)).allWith(Issuers.withAlias("b[1]"), realm);
        assertThat(values).contains("%b_1]%");
    }

    @Test
    void knowWhetherTheIssuerExists() {
        TrustedIssuer issuer = Issuers.withAlias("partner");
        database.run(manager ->
                assertThat(new StoredAliases(manager).hasIssuer(issuer)).isFalse());
        IdentityProviderEntity provider = new IdentityProviderEntity();
        provider.setInternalId(issuer.id());
        database.run(manager -> manager.persist(provider));
        database.run(manager ->
                assertThat(new StoredAliases(manager).hasIssuer(issuer)).isTrue());
        database.run(manager -> manager.remove(manager.find(IdentityProviderEntity.class, issuer.id())));
        database.run(manager ->
                assertThat(new StoredAliases(manager).hasIssuer(issuer)).isFalse());
    }

    /** A transaction that read a client keeps its attributes, whatever another transaction changes. */
    @Test
    void aRefreshedClientHasTheAttributesThatWereCommittedMeanwhile() {
        String changed = client(realm, "a");
        String removed = client(realm, "a");
        String added = client(realm, null);
        database.run(reading -> {
            List.of(changed, removed, added).forEach(id -> value(reading, id));
            database.run(writing -> {
                writing.find(ClientEntity.class, changed).getAttributes().forEach(row -> row.setValue("b"));
                writing.find(ClientEntity.class, removed).getAttributes().clear();
                writing.persist(attribute(writing.find(ClientEntity.class, added), "c"));
            });
            assertThat(value(reading, changed)).as("before").isEqualTo("a");
            List.of(changed, removed, added)
                    .forEach(id -> assertThat(LockedClient.refresh(reading, id)).isTrue());
            assertThat(LockedClient.refresh(reading, "unknown")).isFalse();
            assertThat(value(reading, changed)).isEqualTo("b");
            assertThat(value(reading, removed)).isEmpty();
            assertThat(value(reading, added)).isEqualTo("c");
            reading.persist(attribute(reading.find(ClientEntity.class, removed), "d"));
        });
        database.run(manager ->
                assertThat(new StoredAliases(manager).of(removed).aliases()).containsExactly("d"));
    }

    /** A database without clients, which keeps the values of the parameters. */
    @SuppressWarnings("rawtypes") // a class literal has no parameters
    private static EntityManager recording(List<Object> values) {
        Stub<TypedQuery> stub = Stub.of(TypedQuery.class).with("getResultList", List.of());
        TypedQuery<?> query = stub.get();
        stub.with("setMaxResults", query).calling("setParameter", arguments -> {
            values.add(arguments.get(1));
            return query;
        });
        return Stub.of(EntityManager.class).with("createQuery", query).get();
    }

    /** The value of the client's only attribute; empty if it has none. */
    private static String value(EntityManager manager, String client) {
        return manager.find(ClientEntity.class, client).getAttributes().stream()
                .map(ClientAttributeEntity::getValue)
                .findFirst()
                .orElse("");
    }

    private String client(String realm, String aliases) {
        ClientEntity client = new ClientEntity();
        client.setId(UUID.randomUUID().toString());
        client.setClientId(client.getId());
        client.setRealmId(realm);
        database.run(manager -> {
            manager.persist(client);
            if (aliases != null) {
                manager.persist(attribute(client, aliases));
            }
        });
        return client.getId();
    }

    private static ClientAttributeEntity attribute(ClientEntity client, String aliases) {
        ClientAttributeEntity attribute = new ClientAttributeEntity();
        attribute.setClient(client);
        attribute.setName("pingone.trusted.issuers");
        attribute.setValue(aliases);
        return attribute;
    }
}
