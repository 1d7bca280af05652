// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.services.clientpolicy.ClientPolicyException;

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
    void reportsALostRaceForARowOrForALock(ModelException failed) {
        assertThat(Change.isLostRace(failed)).isTrue();
    }

    @Test
    void isRefusedWithTheMessageOfTheClientPolicy() {
        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> change(() -> {
                    throw new ClientPolicyException("invalid_registration", "Not permitted to enable fullScopeAllowed");
                }))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.body().code()).isEqualTo("INVALID_DATA");
                    assertThat(refusal.body().details())
                            .containsExactly(new ErrorDetail(
                                    "CONSTRAINT_VIOLATION",
                                    "gateway",
                                    "A client policy of the realm rejected the request:"
                                            + " Not permitted to enable fullScopeAllowed",
                                    Map.of("error", "invalid_registration")));
                });
    }

    private static void change(Change<Object> change) {
        change.in(Stub.of(KeycloakSession.class).get());
    }

    @Test
    void failsForAnyOtherReason() {
        assertThat(Change.isLostRace(new ModelException("Database operation failed", new PersistenceException())))
                .isFalse();
        assertThat(Change.isLostRace(new ModelException("No database"))).isFalse();
    }
}
