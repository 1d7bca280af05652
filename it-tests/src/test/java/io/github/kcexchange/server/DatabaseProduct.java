// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Defines the databases on which the tests run. */
public enum DatabaseProduct {
    /** Runs in Keycloak's own process. */
    H2("h2") {
        @Override
        GenericContainer<?> container() {
            throw new IllegalStateException(NEEDS_A_DATABASE);
        }

        @Override
        String jdbcUrl(String host) {
            throw new IllegalStateException(NEEDS_A_DATABASE);
        }

        @Override
        List<String> execution(String... statements) {
            throw new IllegalStateException(NEEDS_A_DATABASE);
        }

        @Override
        List<String> dump() {
            throw new IllegalStateException(NEEDS_A_DATABASE);
        }
    },
    POSTGRESQL("postgres") {
        @Override
        GenericContainer<?> container() {
            return new PostgreSQLContainer(
                            DockerImageName.parse(Build.postgresImage()).asCompatibleSubstituteFor("postgres"))
                    .withDatabaseName(NAME)
                    .withUsername(NAME)
                    .withPassword(NAME)
                    // psql and pg_dump in the container read this password.
                    .withEnv("PGPASSWORD", NAME);
        }

        @Override
        String jdbcUrl(String host) {
            return "jdbc:postgresql://" + host + ":5432/" + NAME;
        }

        @Override
        List<String> execution(String... statements) {
            Stream<String> psql = Stream.of(
                    "psql",
                    "--username=" + NAME,
                    "--dbname=" + NAME,
                    "--no-align",
                    "--tuples-only",
                    "--set=ON_ERROR_STOP=1");
            return Stream.concat(psql, Stream.of(statements).map(statement -> "--command=" + statement))
                    .toList();
        }

        @Override
        List<String> dump() {
            return List.of("pg_dump", "--username=" + NAME, NAME);
        }
    },
    /** Uses its default character set, in which Keycloak's columns for names have three bytes per character. */
    MARIADB("mariadb") {
        @Override
        GenericContainer<?> container() {
            // The official image answers at this address only when its first start is complete.
            String isReady = "mariadb --host=127.0.0.1 --user=%1$s --password=%1$s --execute='select 1' %1$s";
            return new GenericContainer<>(DockerImageName.parse(Build.mariadbImage()))
                    .withEnv("MARIADB_DATABASE", NAME)
                    .withEnv("MARIADB_USER", NAME)
                    .withEnv("MARIADB_PASSWORD", NAME)
                    .withEnv("MARIADB_RANDOM_ROOT_PASSWORD", "1")
                    // As in PostgreSQLContainer, the data does not need to survive a crash of the machine.
                    .withCommand("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0")
                    .withExposedPorts(3306)
                    .waitingFor(Wait.forSuccessfulCommand(isReady.formatted(NAME))
                            .withStartupTimeout(Duration.ofMinutes(3)));
        }

        @Override
        String jdbcUrl(String host) {
            return "jdbc:mariadb://" + host + ":3306/" + NAME;
        }

        @Override
        List<String> execution(String... statements) {
            return List.of(
                    "mariadb",
                    "--user=" + NAME,
                    "--password=" + NAME,
                    "--batch",
                    "--skip-column-names",
                    "--execute=" + String.join("; ", statements),
                    NAME);
        }

        @Override
        List<String> dump() {
            return List.of("mariadb-dump", "--user=" + NAME, "--password=" + NAME, NAME);
        }
    };

    /** The name of the database and of its user, and the user's password. */
    static final String NAME = "test";

    private static final String NEEDS_A_DATABASE =
            "This test needs a database in a container: run it with --postgresql or --mariadb";

    private final String keycloakName;

    DatabaseProduct(String keycloakName) {
        this.keycloakName = keycloakName;
    }

    static DatabaseProduct named(String keycloakName) {
        return Arrays.stream(values())
                .filter(product -> product.keycloakName.equals(keycloakName))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the value of Keycloak's option {@code db}. */
    String keycloakName() {
        return keycloakName;
    }

    /** Returns whether Keycloak's columns for names store characters outside of the basic multilingual plane. */
    public boolean storesSupplementaryCharacters() {
        return this != MARIADB;
    }

    /** Returns whether the database distinguishes texts that differ in case only. */
    public boolean distinguishesCase() {
        return this != MARIADB;
    }

    abstract GenericContainer<?> container();

    abstract String jdbcUrl(String host);

    /** Returns the command that executes the statements one by one and prints the rows without a header. */
    abstract List<String> execution(String... statements);

    /** Returns the command that prints the whole database. */
    abstract List<String> dump();
}
