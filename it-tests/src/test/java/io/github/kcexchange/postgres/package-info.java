// SPDX-License-Identifier: Apache-2.0
/** Counts the SQL statements in PostgreSQL's log. */
package io.github.kcexchange.postgres;
