// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.jpa.FullDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;

/** A row that another transaction changes after this transaction read it. */
@ExtendWith(FullDatabase.Shared.class)
class RowLockTest {

    private static final String ID = "renamed-meanwhile";

    /** Hibernate does not write a value that equals the one that it read. */
    @Test
    void aNameThatWasReadBeforeTheLockIsWrittenAgain(FullDatabase database) {
        database.run(entities -> {
            IdentityProviderEntity provider = new IdentityProviderEntity();
            provider.setInternalId(ID);
            provider.setDisplayName("before");
            entities.persist(provider);
        });
        database.run(entities -> {
            assertThat(provider(entities).getDisplayName()).isEqualTo("before");
            database.run(others -> provider(others).setDisplayName("meanwhile"));
            assertThat(refresh(entities, ID)).isTrue();
            assertThat(provider(entities).getDisplayName()).isEqualTo("meanwhile");
            provider(entities).setDisplayName("before");
        });
        database.run(entities -> assertThat(provider(entities).getDisplayName()).isEqualTo("before"));
    }

    @Test
    void aRowThatDoesNotExistCannotBeLocked(FullDatabase database) {
        database.run(entities -> assertThat(refresh(entities, "unknown")).isFalse());
    }

    private static boolean refresh(EntityManager entities, String id) {
        return RowLock.refresh(entities, IdentityProviderEntity.class, id);
    }

    private static IdentityProviderEntity provider(EntityManager entities) {
        return entities.find(IdentityProviderEntity.class, ID);
    }
}
