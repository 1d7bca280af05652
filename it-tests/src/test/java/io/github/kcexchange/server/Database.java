// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL for one or more Keycloak nodes. */
public final class Database implements AutoCloseable {
    static final String PUBLIC_URL = "http://keycloak.example:8080";
    private static final String HOST = "database";

    /** How long a node goes by what it read of a credential. */
    public static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer container;

    Database() {
        container = new PostgreSQLContainer(
                        DockerImageName.parse(Build.postgresImage()).asCompatibleSubstituteFor("postgres"))
                .withNetwork(network)
                .withNetworkAliases(HOST);
        // For psql and pg_dump inside.
        container.withEnv("PGPASSWORD", container.getPassword());
        container.start();
    }

    Network network() {
        return network;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":5432/" + container.getDatabaseName();
    }

    String user() {
        return container.getUsername();
    }

    String password() {
        return container.getPassword();
    }

    /** The whole database as one text. */
    public String dump() {
        return run("pg_dump", "--username=" + user(), container.getDatabaseName());
    }

    /** Rows as lines, columns parted by {@code |}. */
    public String sql(String statement) {
        return run(
                "psql",
                "--username=" + user(),
                "--dbname=" + container.getDatabaseName(),
                "--no-align",
                "--tuples-only",
                "--command=" + statement);
    }

    /** Changes rows behind the nodes' back, and waits until no node remembers them as they were. */
    public void change(String statement) {
        sql(statement);
        rememberedNoMore();
    }

    /** Waits until no node goes by what it read before. */
    public static void rememberedNoMore() {
        await().pollDelay(REMEMBERED).until(() -> true);
    }

    /** Every statement of every client while this runs. */
    public List<Statement> statementsDuring(Runnable action) {
        return new StatementLog(this).during(action);
    }

    /** Everything it has printed so far. */
    String log() {
        return container.getLogs();
    }

    /** As {@code docker stop} does; what it has written stays. */
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    /** Starts it again under the same name. */
    public void start() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    private String run(String... command) {
        try {
            ExecResult result = container.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(command[0] + ": " + result.getStderr());
            }
            return result.getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.stop();
        network.close();
    }
}
