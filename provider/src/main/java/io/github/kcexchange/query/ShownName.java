// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import java.util.function.UnaryOperator;

/**
 * The name with which a list shows a row. It is the text of a column, or of another column if the first one is null or
 * blank.
 *
 * @param column the path of the column with the name
 * @param otherwise the path of a column that is never null
 */
public record ShownName(String column, String otherwise) {

    /**
     * Returns the expression for the order. The casts give both columns one type and one collation, because Keycloak
     * declares only names as {@code NVARCHAR}. Without the casts, Oracle rejects the expression. MySQL and MariaDB
     * cannot compare it if the collations differ.
     */
    public String order() {
        return "coalesce(nullif(trim(cast(" + column + " as string)), ''), cast(" + otherwise + " as string))";
    }

    /** Returns a condition on the name. It compares each column in the column's own type and collation. */
    String matching(UnaryOperator<String> condition) {
        return "(" + condition.apply(column) + " or (nullif(trim(" + column + "), '') is null and "
                + condition.apply(otherwise) + "))";
    }
}
