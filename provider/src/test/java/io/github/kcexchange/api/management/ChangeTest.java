// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

class ChangeTest {

    static Stream<ModelException> lostRaces() {
        return Stream.of(
                new ModelDuplicateException("Duplicate resource error"),
                new ModelException("Database operation failed", new OptimisticLockException()),
                new ModelException("Database operation failed", new PessimisticLockException()),
                new ModelException("Database operation failed", new LockTimeoutException()));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void losesARaceForARowOrForALock(ModelException failed) {
        assertThat(Change.isLostRace(failed)).isTrue();
    }

    @Test
    void failsForAnyOtherReason() {
        assertThat(Change.isLostRace(new ModelException("Database operation failed", new PersistenceException())))
                .isFalse();
        assertThat(Change.isLostRace(new ModelException("No database"))).isFalse();
    }
}
