// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the report of the database from a failure. Hibernate and Keycloak wrap the exception of the driver, and do not
 * have an exception class for every kind of failure.
 */
final class DatabaseFailure {

    /** The SQLSTATE class "data exception" of the SQL standard. */
    private static final String DATA_EXCEPTION = "22";

    /** The SQLSTATE class "integrity constraint violation" of the SQL standard. */
    private static final String CONSTRAINT_VIOLATION = "23";

    /** The SQLSTATE class "transaction rollback" of the SQL standard, for example after a deadlock. */
    private static final String TRANSACTION_ROLLBACK = "40";

    /** MySQL and MariaDB: an error without an SQLSTATE of its own. Only its number identifies it. */
    private static final String GENERAL_ERROR = "HY000";

    /**
     * Collations that cannot be compared (1267, 1270, 1271); incorrect string value (1366); character that cannot be
     * converted (MariaDB: 1977); impossible conversion (MySQL: 3988).
     */
    private static final Set<Integer> CHARACTER_ERRORS = Set.of(1267, 1270, 1271, 1366, 1977, 3988);

    /**
     * The row has changed since the transaction read it (MariaDB: 1020); another transaction has kept its lock for too
     * long (MySQL and MariaDB: 1205).
     */
    private static final Set<Integer> LOST_TO_ANOTHER = Set.of(1020, 1205);

    /** Oracle: the SQLSTATE of most failures of a statement. Only the number identifies them. */
    private static final String ORACLE_EXECUTION = "72000";

    /** Oracle: a value that is too long to be bound (1461), or longer than its column (12899). */
    private static final Set<Integer> ORACLE_TOO_LONG = Set.of(1461, 12899);

    /** Oracle: the SQLSTATE of failures of sessions and locks. Only the number identifies them. */
    private static final String ORACLE_SESSION = "61000";

    /** Oracle: another transaction has locked the row (54), or both wait for each other (60). */
    private static final Set<Integer> ORACLE_LOCKED = Set.of(54, 60);

    /** SQL Server: the beginning of the SQLSTATE of a failure that has none of the standard. */
    private static final String SQL_SERVER_OTHER = "S0";

    /** SQL Server 2019 and newer: a value that is longer than its column. */
    private static final Set<Integer> SQL_SERVER_TOO_LONG = Set.of(2628);

    /** The message of the cached objects of Keycloak, for example of its ClientAdapter and its UserAdapter. */
    private static final String NOT_IN_THE_DATABASE = "Not found in database";

    private DatabaseFailure() {}

    /** Whether the database rejected a value: it does not know a character, or the value is too long for the column. */
    static boolean isRejectedValue(Throwable failure) {
        return hasCause(
                failure,
                sql -> isOf(sql, DATA_EXCEPTION)
                        || isOf(sql, GENERAL_ERROR, CHARACTER_ERRORS)
                        || isOf(sql, ORACLE_EXECUTION, ORACLE_TOO_LONG)
                        || isOf(sql, SQL_SERVER_OTHER, SQL_SERVER_TOO_LONG));
    }

    /** Whether the database ended the transaction in favour of a concurrent one. */
    static boolean isRollback(Throwable failure) {
        return hasCause(
                failure,
                sql -> isOf(sql, TRANSACTION_ROLLBACK)
                        || isOf(sql, GENERAL_ERROR, LOST_TO_ANOTHER)
                        || isOf(sql, ORACLE_SESSION, ORACLE_LOCKED));
    }

    /**
     * Whether another request has just stored a row with the same key, or has deleted a row to which the change refers.
     * Keycloak reports this as a duplicate ({@code ModelDuplicateException}), except if a query flushed the change.
     */
    static boolean isViolatedConstraint(Throwable failure) {
        return hasCause(failure, sql -> isOf(sql, CONSTRAINT_VIOLATION));
    }

    /** Whether Keycloak had cached an object that another request has deleted from the database. */
    static boolean isOfADeletedObject(RuntimeException failure) {
        return failure instanceof IllegalStateException && NOT_IN_THE_DATABASE.equals(failure.getMessage());
    }

    private static boolean isOf(SQLException sql, String stateOrClass, Set<Integer> codes) {
        return isOf(sql, stateOrClass) && codes.contains(sql.getErrorCode());
    }

    private static boolean isOf(SQLException sql, String stateOrClass) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith(stateOrClass);
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> kind) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOneOf(sql, kind)) {
                return true;
            }
        }
        return false;
    }

    /** The failure of a batch has the failures of its statements as next exceptions. */
    private static boolean isOneOf(SQLException batch, Predicate<SQLException> kind) {
        for (SQLException sql = batch; sql != null; sql = sql.getNextException()) {
            if (kind.test(sql)) {
                return true;
            }
        }
        return false;
    }
}
