// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops the servers of a run. Several servers run at the same time, so that a round can measure one after
 * the other.
 */
public final class Servers implements AutoCloseable {
    private final Distribution distribution;
    private final String postgresImage;
    private final Map<Setup, Keycloak> running = new LinkedHashMap<>();
    private final Map<Setup, ServerDatabase> databases = new LinkedHashMap<>();
    private volatile @Nullable Postgres postgres;

    public Servers(Distribution distribution, String postgresImage) {
        this.distribution = distribution;
        this.postgresImage = postgresImage;
    }

    /** Starts a server. */
    public Keycloak start(Setup setup, List<String> furtherOptions) {
        Path folder = distribution.layOut(setup);
        ServerDatabase database = database(setup, folder);
        return start(setup, folder, database, FreePort.next(), furtherOptions);
    }

    /** Starts another node of the first node's cluster. The nodes find each other through their common database. */
    public Keycloak startNode(Keycloak first, Setup setup) {
        if (!first.database().isShared()) {
            throw new IllegalArgumentException("A database that nodes cannot share: " + first.name());
        }
        return start(setup, distribution.layOut(setup), first.database(), FreePort.next(), List.of());
    }

    /** Restarts the server with the same data and the same port. */
    public Keycloak restart(Keycloak server, List<String> furtherOptions) {
        return afterStopping(server, furtherOptions, () -> {});
    }

    /** Stops a server that is no longer needed, and waits for its end. */
    public void stop(Keycloak server) {
        server.close();
        running.remove(server.setup());
    }

    /**
     * Executes a statement in the server's database. Returns the server that is running afterwards, which may be a new
     * one.
     */
    public Keycloak sql(Keycloak server, String statement) {
        if (server.database().isShared()) {
            server.database().sql(statement);
            return server;
        }
        return afterStopping(server, List.of(), () -> server.database().sql(statement));
    }

    private Keycloak afterStopping(Keycloak server, List<String> furtherOptions, Runnable meanwhile) {
        stop(server);
        meanwhile.run();
        Path folder = distribution.layOut(server.setup());
        return start(server.setup(), folder, server.database(), server.port(), furtherOptions);
    }

    private Keycloak start(Setup setup, Path folder, ServerDatabase database, int port, List<String> furtherOptions) {
        Keycloak server = Keycloak.start(setup, folder, database, port, furtherOptions);
        running.put(setup, server);
        return server;
    }

    private ServerDatabase database(Setup setup, Path folder) {
        return databases.computeIfAbsent(setup, key -> newDatabase(setup, folder));
    }

    private ServerDatabase newDatabase(Setup setup, Path folder) {
        if (setup.database() == Database.H2) {
            return new H2File(folder, setup.java());
        }
        Postgres shared = postgres();
        shared.create(setup.name());
        return new PostgresDatabase(shared, setup.name());
    }

    private Postgres postgres() {
        Postgres started = postgres;
        if (started == null) {
            started = Postgres.start(postgresImage);
            postgres = started;
        }
        return started;
    }

    /** Stops every process that this program started, also during a measurement. */
    public void abort() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        Postgres started = postgres;
        if (started != null) {
            started.close();
        }
    }

    /** Stops all servers and waits for their end. */
    @Override
    public void close() {
        running.values().forEach(Keycloak::close);
        running.clear();
        Postgres started = postgres;
        if (started != null) {
            started.close();
            postgres = null;
        }
    }
}
