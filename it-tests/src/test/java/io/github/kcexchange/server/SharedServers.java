// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import io.github.kcexchange.realm.TestRealm;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts each server when the first test class needs it. JUnit closes its store at the end of the run, and the store
 * closes the servers.
 */
final class SharedServers implements ParameterResolver {
    private static final Namespace SERVERS = Namespace.create(SharedServers.class);
    private static final String SHARED = "server";
    private static final String SECURED = "secured";
    private static final Set<Class<?>> TYPES =
            Set.of(Server.class, Database.class, QuietNode.class, Cluster.class, TestRealm.class);

    /** Returns the containers of the servers with the extension that run now, each with one node. */
    static List<RunningContainer> containers(ExtensionContext context) {
        Store store = context.getRoot().getStore(SERVERS);
        return Stream.of(SHARED, SECURED)
                .flatMap(name -> Stream.ofNullable(store.get(name, Attempt.class)))
                .flatMap(attempt -> Stream.ofNullable(attempt.started()))
                .flatMap(server -> ((Server) server).startedContainer().stream())
                .toList();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(SERVERS);
        Class<?> type = parameter.getParameter().getType();
        needsNoContainers(parameter, type);
        if (parameter.isAnnotated(Stock.class)) {
            return shared(store, "stock", Server::stock);
        }
        if (type == Database.class) {
            return database(store);
        }
        if (type == QuietNode.class) {
            return shared(store, "quiet node", () -> new QuietNode(database(store)));
        }
        if (type == Cluster.class) {
            return shared(store, "cluster", Cluster::new);
        }
        Server server = parameter.isAnnotated(Secured.class) ? secured(store) : server(store);
        return type == TestRealm.class ? TestRealm.on(server) : server;
    }

    /** Rejects a parameter that needs a container if the tests use a server that was already running. */
    private static void needsNoContainers(ParameterContext parameter, Class<?> type) {
        boolean isShared = type == Server.class || type == TestRealm.class;
        boolean isSpecial = parameter.isAnnotated(Stock.class) || parameter.isAnnotated(Secured.class);
        if (Build.attachedTo().isPresent() && (!isShared || isSpecial)) {
            throw new ParameterResolutionException(Server.NEEDS_CONTAINERS);
        }
    }

    private static Server server(Store store) {
        return shared(
                store, SHARED, () -> Build.attachedTo().map(Server::attached).orElseGet(() -> started(store)));
    }

    private static Server started(Store store) {
        return Build.database() == DatabaseProduct.H2 ? Server.onH2() : Server.on(database(store), 1);
    }

    private static Server secured(Store store) {
        return shared(store, SECURED, Server::secured);
    }

    private static Database database(Store store) {
        return shared(store, "database", Database::new);
    }

    @SuppressWarnings("unchecked") // Each name is used for one type.
    private static <T extends AutoCloseable> T shared(Store store, String name, Supplier<T> start) {
        return ((Attempt<T>) store.computeIfAbsent(name, key -> Attempt.at(start))).orFail();
    }
}
