// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.util.List;

/** The database of one server. */
interface ServerDatabase {

    /** The options with which Keycloak finds it. */
    List<String> options();

    /** Whether statements can be executed while the server is up. */
    boolean isShared();

    /** Executes a statement. */
    void sql(String statement);
}
