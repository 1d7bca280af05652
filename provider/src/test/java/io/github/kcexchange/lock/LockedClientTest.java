// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.connections.jpa.support.EntityManagerProxy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.ClientEntity;

/** A client that Keycloak deletes during a change, behind Keycloak's proxy of the entity manager. */
@ExtendWith(FullDatabase.Shared.class)
class LockedClientTest {

    private static final String ID = "deleted-during-a-change";

    @Test
    void aClientThatIsDeletedAfterItWasReadIsRecognizable(FullDatabase database) {
        database.run(entities -> {
            ClientEntity client = new ClientEntity();
            client.setId(ID);
            client.setClientId(ID);
            client.setRealmId("realm-of-" + ID);
            entities.persist(client);
        });
        database.run(reading -> {
            assertThat(reading.find(ClientEntity.class, ID)).isNotNull();
            assertThat(LockedClient.refresh(proxied(reading), ID)).isTrue();
            database.run(deleting -> deleting.remove(deleting.find(ClientEntity.class, ID)));
            assertThat(LockedClient.refresh(proxied(reading), ID)).isFalse();
        });
    }

    private static EntityManager proxied(EntityManager entities) {
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .calling("getAttributeOrDefault", arguments -> arguments.get(1))
                .get();
        return EntityManagerProxy.create(session, entities, false);
    }
}
