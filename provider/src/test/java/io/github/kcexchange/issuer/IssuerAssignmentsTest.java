// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.lock.LostRace;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.ClientAttributeEntity;
import org.keycloak.models.jpa.entities.ClientEntity;

/** An application whose transaction shows the list {@code a}. On MySQL and MariaDB, another list can be stored. */
@ExtendWith(FullDatabase.Shared.class)
class IssuerAssignmentsTest {

    private static final AssignedAliases SHOWN = AssignedAliases.read("a");
    private static final AssignedAliases LONGER = AssignedAliases.read("a##b");

    private final FullDatabase database;
    private final String application = UUID.randomUUID().toString();

    IssuerAssignmentsTest(FullDatabase database) {
        this.database = database;
        database.run(entities -> {
            ClientEntity client = new ClientEntity();
            client.setId(application);
            client.setClientId(application);
            client.setRealmId("realm of assignments");
            ClientAttributeEntity attribute = new ClientAttributeEntity();
            attribute.setClient(client);
            attribute.setName(IssuerAssignments.ATTRIBUTE);
            attribute.setValue(SHOWN.text());
            entities.persist(client);
            entities.persist(attribute);
        });
    }

    @Test
    void aChangeThatHibernateWouldNotWriteIsALostRace() {
        assertThatThrownBy(() -> requireWritten(LONGER, SHOWN)).isInstanceOf(LostRace.class);
    }

    @Test
    void anyOtherChangeIsWritten() {
        assertThatCode(() -> requireWritten(SHOWN, LONGER)).doesNotThrowAnyException();
        assertThatCode(() -> requireWritten(LONGER, AssignedAliases.read("a##b##c")))
                .doesNotThrowAnyException();
        assertThatCode(() -> requireWritten(LONGER, AssignedAliases.read(null))).doesNotThrowAnyException();
    }

    @Test
    void aListThatStaysTheSameDoesNotHaveToBeWritten() {
        assertThatCode(() -> requireWritten(SHOWN, SHOWN)).doesNotThrowAnyException();
    }

    private void requireWritten(AssignedAliases stored, AssignedAliases changed) {
        database.run(entities -> new IssuerAssignments(
                        session(entities), Stub.of(RealmModel.class).get())
                .requireWritten(application, stored, changed));
    }

    private static KeycloakSession session(EntityManager entities) {
        JpaConnectionProvider connection = Stub.of(JpaConnectionProvider.class)
                .with("getEntityManager", entities)
                .get();
        return Stub.of(KeycloakSession.class).with("getProvider", connection).get();
    }
}
