// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;

/** The time of a credential's last use, which is written in batches. */
@ExtendWith(FullDatabase.Shared.class)
class LastUseInTheDatabaseTest {

    private final Instant early = Instant.ofEpochMilli(1_000);
    private final Instant late = Instant.ofEpochMilli(2_000);
    private final StoredRealm realm;
    private final String gateway;

    LastUseInTheDatabaseTest(FullDatabase database) {
        this.realm = new StoredRealm(database);
        this.gateway = realm.gateway("Edge", GatewayType.PING_FEDERATE, true);
    }

    @Test
    void isNotWrittenByAnExchange() {
        CredentialRecord stored = realm.added(gateway);
        realm.use(stored.id(), early);
        assertThat(realm.find(stored.id())).contains(stored);
    }

    @Test
    void isWrittenWithTheNextBatch() {
        CredentialRecord one = realm.added(gateway);
        CredentialRecord two = realm.added(gateway);
        CredentialRecord unused = realm.added(gateway);
        realm.use(one.id(), early);
        realm.use(two.id(), late);
        writeBatch();
        assertThat(lastUsed(one)).isEqualTo(early);
        assertThat(lastUsed(two)).isEqualTo(late);
        assertThat(lastUsed(unused)).isNull();
    }

    @Test
    void neverGoesBackwards() {
        CredentialRecord stored = realm.added(gateway);
        realm.use(stored.id(), late);
        writeBatch();
        realm.use(stored.id(), early);
        writeBatch();
        assertThat(lastUsed(stored)).isEqualTo(late);
    }

    @Test
    void ofADeletedCredentialIsIgnored() {
        CredentialRecord removed = realm.added(gateway);
        CredentialRecord stays = realm.added(gateway);
        realm.use(removed.id(), early);
        realm.use(stays.id(), early);
        realm.remove(removed);
        writeBatch();
        assertThat(realm.find(removed.id())).isEmpty();
        assertThat(lastUsed(stays)).isEqualTo(early);
    }

    private Instant lastUsed(CredentialRecord credential) {
        return realm.find(credential.id()).orElseThrow().lastUsedAt();
    }

    private void writeBatch() {
        realm.run(manager -> new LastUseWriter(sessions(manager), realm.lastUse).run());
        assertThat(realm.lastUse.drain()).isEmpty();
    }

    private static KeycloakSessionFactory sessions(EntityManager manager) {
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("getAttribute", null)
                .with("setAttribute", null)
                .with(
                        "getTransactionManager",
                        Stub.of(KeycloakTransactionManager.class)
                                .with("begin", null)
                                .get())
                .with(
                        "getProvider",
                        Stub.of(JpaConnectionProvider.class)
                                .with("getEntityManager", manager)
                                .get())
                .with("close", null)
                .get();
        return Stub.of(KeycloakSessionFactory.class).with("create", session).get();
    }
}
