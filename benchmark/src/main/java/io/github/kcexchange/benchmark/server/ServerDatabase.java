// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.util.List;

/** Represents the database of one server. */
interface ServerDatabase {

    /** Returns the options that connect Keycloak to the database. */
    List<String> options();

    /** Returns whether the database executes statements while the server is running. */
    boolean isShared();

    /** Executes a statement. */
    void sql(String statement);
}
