// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.ModelIllegalStateException;
import org.keycloak.services.clientpolicy.ClientPolicyException;

class DatabaseChangeTest {

    private static final DatabaseTexts NAMED = new DatabaseTexts(Map.of("name", "gateway"));

    /**
     * As {@code LockedRealm}, {@code LockedClient}, a query that flushes, Keycloak's proxy and Keycloak's cached
     * objects throw them. The proxy drills down to the last cause.
     */
    static Stream<RuntimeException> lostRaces() {
        return Stream.of(
                new ModelDuplicateException("Duplicate resource error"),
                new ModelIllegalStateException("Database operation failed", new OptimisticLockException()),
                new PessimisticLockException(),
                new LockTimeoutException(),
                new OptimisticLockException(),
                new PersistenceException(new SQLException("The client of the attribute was deleted", "23503")),
                new ModelException("Database operation failed", new SQLException("deadlock", "40001")),
                new IllegalStateException("Not found in database"));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void reportsALostRaceForARowOrForALockAsAConflict(RuntimeException failed) {
        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> flush(failed, NAMED))
                .satisfies(rejection -> {
                    assertThat(rejection.status()).isEqualTo(409);
                    assertThat(rejection.body().code()).isEqualTo("REQUEST_FAILED");
                    assertThat(rejection.body().message())
                            .isEqualTo("The request could not be completed. It conflicts with a concurrent change.");
                    assertThat(rejection.body().details()).isEmpty();
                });
    }

    static Stream<RuntimeException> otherFailures() {
        return Stream.of(
                new ModelException("Database operation failed", new PersistenceException()),
                new ModelException("No database"),
                new PersistenceException(),
                new IllegalStateException("Cannot access delegate without a transaction"),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void aFailureForAnyOtherReasonIsAFailureOfTheServer(RuntimeException failed) {
        assertThatThrownBy(() -> flush(failed, NAMED)).isSameAs(failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "application"})
    void isRejectedWithTheMessageOfTheClientPolicy(String client) {
        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> change(client, () -> {
                    throw new ClientPolicyException("invalid_registration", "Not permitted to enable fullScopeAllowed");
                }))
                .satisfies(rejection -> {
                    assertThat(rejection.status()).isEqualTo(400);
                    assertThat(rejection.body().code()).isEqualTo("INVALID_DATA");
                    assertThat(rejection.body().details())
                            .containsExactly(new ErrorDetail(
                                    "CONSTRAINT_VIOLATION",
                                    client,
                                    "A client policy of the realm rejected the request:"
                                            + " Not permitted to enable fullScopeAllowed",
                                    Map.of("error", "invalid_registration")));
                });
    }

    private static void change(String client, DatabaseChange<Object> change) {
        change.in(Stub.of(KeycloakSession.class).get(), DatabaseTexts.NONE, client);
    }

    /** A query that flushes the changes throws Hibernate's exception. Keycloak wraps those of all other calls. */
    static Stream<RuntimeException> rejectedValues() {
        PersistenceException rejected = new PersistenceException(new SQLException("rejected", "22021"));
        return Stream.of(rejected, new ModelException("Database operation failed", rejected));
    }

    @ParameterizedTest
    @MethodSource("rejectedValues")
    void namesTheTextThatTheDatabaseRejectedWhenItMadeTheChange(RuntimeException failure) {
        DatabaseChange<Object> change = () -> {
            throw failure;
        };
        isRejectedForItsName(change, Stub.of(KeycloakSession.class).get());
    }

    @ParameterizedTest
    @MethodSource("rejectedValues")
    void namesTheTextThatTheDatabaseRejectedWhenItFlushed(RuntimeException failure) {
        isRejectedForItsName(() -> "made", flushing(failure));
    }

    @ParameterizedTest
    @MethodSource("rejectedValues")
    void aRejectedValueWithoutATextOfTheRequestIsAFailureOfTheServer(RuntimeException failure) {
        assertThatThrownBy(() -> flush(failure, DatabaseTexts.NONE)).isSameAs(failure);
    }

    @Test
    void saysThatSeveralUsersAreTheServiceAccountOfTheGateway() {
        DatabaseChange<Object> change = () -> {
            throw new IllegalStateException("More service account linked users found for client=gateway, results=[]");
        };
        Rejected.asInvalid(
                () -> change.in(Stub.of(KeycloakSession.class).get(), DatabaseTexts.NONE, "gateway"),
                ErrorDetail.severalServiceAccounts());
    }

    private static void isRejectedForItsName(DatabaseChange<Object> change, KeycloakSession session) {
        Rejected.asInvalid(
                () -> change.in(session, NAMED, "gateway"),
                new ErrorDetail(
                        "INVALID_VALUE",
                        "name",
                        "The database of this server does not accept this text: it is too long, or has a character that"
                                + " the database does not know.",
                        null));
    }

    /** Makes a change whose flush fails. */
    private static void flush(RuntimeException failure, DatabaseTexts texts) {
        DatabaseChange<Object> change = () -> "made";
        change.in(flushing(failure), texts, "gateway");
    }

    private static KeycloakSession flushing(RuntimeException failure) {
        EntityManager entities = Stub.of(EntityManager.class)
                .calling("flush", arguments -> {
                    throw failure;
                })
                .get();
        JpaConnectionProvider database = Stub.of(JpaConnectionProvider.class)
                .with("getEntityManager", entities)
                .get();
        return Stub.of(KeycloakSession.class).with("getProvider", database).get();
    }
}
