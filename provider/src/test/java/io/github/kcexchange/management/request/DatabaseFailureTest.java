// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ModelException;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "22007, 1366", // MariaDB: incorrect string value
        "22021, 0", // PostgreSQL: invalid byte sequence for the encoding
        "22001, 0", // PostgreSQL: value too long
        "22001, 22001", // H2: value too long
        "HY000, 1267", // MariaDB: the column cannot be compared with the text
        "HY000, 1366", // MySQL: incorrect string value
        "HY000, 3988", // MySQL: impossible conversion
        "HY000, 1977", // MariaDB: character that cannot be converted
        "72000, 1461", // Oracle: value too long to be bound
        "72000, 12899", // Oracle: value longer than its column
        "22001, 8152", // SQL Server before 2019: value too long
        "S0001, 2628" // SQL Server: value too long
    })
    void theDatabaseRejectedAValue(String state, int code) {
        SQLException rejection = new SQLException("rejected", state, code);
        assertThat(DatabaseFailure.isRejectedValue(wrapped(rejection))).isTrue();
        assertThat(DatabaseFailure.isRejectedValue(wrapped(batch(rejection)))).isTrue();
        assertThat(DatabaseFailure.isRollback(wrapped(rejection))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 1213", // MariaDB and MySQL: deadlock
        "40P01, 0", // PostgreSQL: deadlock
        "40001, 1205", // SQL Server: deadlock
        "61000, 60", // Oracle: deadlock
        "61000, 54", // Oracle: the row is locked
        "HY000, 1020", // MariaDB: the row has changed
        "HY000, 1205" // MySQL and MariaDB: the wait for a lock was too long
    })
    void theDatabaseRolledTheTransactionBack(String state, int code) {
        SQLException rollback = new SQLException("rolled back", state, code);
        assertThat(DatabaseFailure.isRollback(wrapped(rollback))).isTrue();
        assertThat(DatabaseFailure.isRollback(wrapped(batch(rollback)))).isTrue();
        assertThat(DatabaseFailure.isRejectedValue(wrapped(rollback))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 0", // PostgreSQL: unique violation
        "23503, 0", // PostgreSQL: foreign key violation
        "23506, 23506", // H2: referential integrity violated
        "23000, 1062", // MariaDB and MySQL: duplicate entry
        "23000, 1452" // MariaDB and MySQL: a foreign key constraint fails
    })
    void aConstraintWasViolated(String state, int code) {
        SQLException violation = new SQLException("violated", state, code);
        assertThat(DatabaseFailure.isViolatedConstraint(wrapped(violation))).isTrue();
        assertThat(DatabaseFailure.isViolatedConstraint(wrapped(batch(violation))))
                .isTrue();
        assertThat(DatabaseFailure.isRejectedValue(wrapped(violation))).isFalse();
        assertThat(DatabaseFailure.isRollback(wrapped(violation))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"08006, 0", "HY000, 1030", "42S02, 1366", "null, 1366", "72000, 600", "61000, 20", "S0002, 208"},
            nullValues = "null")
    void anyOtherFailureIsNoneOfThese(String state, int code) {
        SQLException other = new SQLException("other", state, code);
        assertThat(DatabaseFailure.isViolatedConstraint(wrapped(other))).isFalse();
        assertThat(DatabaseFailure.isRejectedValue(wrapped(other))).isFalse();
        assertThat(DatabaseFailure.isRollback(wrapped(other))).isFalse();
    }

    @Test
    void aFailureWithoutTheDatabaseIsNoneOfThese() {
        ModelException circular = new ModelException("No database");
        circular.initCause(new IllegalStateException(circular));
        assertThat(DatabaseFailure.isViolatedConstraint(circular)).isFalse();
        assertThat(DatabaseFailure.isRejectedValue(circular)).isFalse();
        assertThat(DatabaseFailure.isRollback(circular)).isFalse();
    }

    private static ModelException wrapped(SQLException failure) {
        return new ModelException("Database operation failed", new PersistenceException(failure));
    }

    private static SQLException batch(SQLException failure) {
        BatchUpdateException batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(failure);
        return batch;
    }
}
