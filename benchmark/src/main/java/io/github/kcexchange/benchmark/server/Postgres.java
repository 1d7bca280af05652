// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Runs PostgreSQL in a container. Each server has its own database in it. */
public final class Postgres implements AutoCloseable {
    static final String USER = "keycloak";
    static final String PASSWORD = "bench-only";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String container;
    private final int port;

    private Postgres(String container, int port) {
        this.container = container;
        this.port = port;
    }

    public static Postgres start(String image) {
        String container = Command.of(
                        "docker",
                        "run",
                        "--detach",
                        "--rm",
                        "--publish",
                        "127.0.0.1::5432",
                        "--shm-size",
                        "256m",
                        "--env",
                        "POSTGRES_USER=" + USER,
                        "--env",
                        "POSTGRES_PASSWORD=" + PASSWORD,
                        "--env",
                        "POSTGRES_DB=keycloak",
                        image)
                .output()
                .strip();
        String address = Command.of("docker", "port", container, "5432/tcp")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
        Postgres postgres = new Postgres(container, Integer.parseInt(address.replaceFirst(".*:", "")));
        Waiting.until("PostgreSQL answers", PATIENCE, postgres::answers);
        return postgres;
    }

    /** Creates a database. */
    void create(String database) {
        sql("keycloak", "create database \"" + database + "\"");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Executes a statement. */
    public void sql(String database, String statement) {
        psql(database, statement).output();
    }

    private boolean answers() {
        try {
            return psql("keycloak", "select 1").run().status() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Command psql(String database, String statement) {
        return Command.of(
                "docker",
                "exec",
                "--env",
                "PGPASSWORD=" + PASSWORD,
                container,
                "psql",
                "--host=localhost",
                "--username=" + USER,
                "--dbname=" + database,
                "--no-align",
                "--tuples-only",
                "--quiet",
                "--command=" + statement);
    }

    @Override
    public void close() {
        Command.of("docker", "stop", container).output();
    }
}
