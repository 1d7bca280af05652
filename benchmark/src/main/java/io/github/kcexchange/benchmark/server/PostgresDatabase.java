// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.util.List;

/** Represents a database of the shared PostgreSQL. */
record PostgresDatabase(Postgres postgres, String name) implements ServerDatabase {

    @Override
    public List<String> options() {
        return List.of(
                "--db-username=" + Postgres.USER,
                "--db-password=" + Postgres.PASSWORD,
                "--db-url=" + postgres.jdbcUrl(name));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void sql(String statement) {
        postgres.sql(name, statement);
    }
}
