// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** Runs the database of this run for one or more Keycloak nodes. */
public final class Database implements AutoCloseable {
    static final String PUBLIC_URL = "http://keycloak.example:8080";
    private static final String HOST = "database";

    /** Limits how long a node uses a credential record that it has read. */
    public static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** Locks the database for a class that counts statements, because the database has only one log of them. */
    public static final String STATEMENTS = "the statements of the database";

    /** Names the table in which cluster nodes register themselves. */
    private static final String DISCOVERY = "JGROUPS_PING";

    private final DatabaseProduct product = Build.database();
    private final Network network = Network.newNetwork();
    private final GenericContainer<?> container;

    Database() {
        container = product.container().withNetwork(network).withNetworkAliases(HOST);
        container.start();
    }

    DatabaseProduct product() {
        return product;
    }

    Network network() {
        return network;
    }

    String jdbcUrl() {
        return product.jdbcUrl(HOST);
    }

    String user() {
        return DatabaseProduct.NAME;
    }

    String password() {
        return DatabaseProduct.NAME;
    }

    /** Returns the whole database as one text. */
    public String dump() {
        return run(product.dump());
    }

    /**
     * Executes the statements, each in its own transaction, and returns the rows as lines with columns separated by
     * {@code |}. Write the names of tables in capital letters, because MariaDB distinguishes them.
     */
    public String sql(String... statements) {
        return run(product.execution(statements)).replace('\t', '|');
    }

    /** Changes rows without a notification to the nodes, and waits until no node uses the old rows. */
    public void change(String statement) {
        sql(statement);
        awaitForgotten();
    }

    /** Waits until no node uses records that it read before. */
    public static void awaitForgotten() {
        await().pollDelay(REMEMBERED).until(() -> true);
    }

    /**
     * Returns the statements of a node while the action runs, on PostgreSQL. Leaves out the statements of the cluster
     * and those that begin or end a transaction.
     */
    public List<Statement> statementsOf(Server node, Runnable action) {
        String address = node.container().address();
        return new StatementLog(this)
                .during(action).stream()
                        .filter(statement -> statement.client().equals(address))
                        .filter(statement -> !statement.isFrame() && !statement.isAbout(DISCOVERY))
                        .toList();
    }

    /**
     * Returns everything that the database has printed since the given time.
     *
     * @param since in seconds since the epoch
     */
    String log(int since) {
        return new ContainerLog(container).since(since);
    }

    /** Stops the database as {@code docker stop} does. The data is kept. */
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    /** Starts the database again under the same name. */
    public void start() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    private String run(List<String> command) {
        try {
            ExecResult result = container.execInContainer(command.toArray(String[]::new));
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(command.get(0) + ": " + result.getStderr());
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
