// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Gives a test class each of the {@link OlderServers}, which start when the first class needs them. JUnit closes its
 * store at the end of the run, and the store closes the servers.
 */
final class EachOlderServer implements ArgumentsProvider {
    private static final Namespace SERVERS = Namespace.create(EachOlderServer.class);

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return context.getRoot()
                .getStore(SERVERS)
                .computeIfAbsent(OlderServers.class, key -> new OlderServers(), OlderServers.class)
                .all()
                .map(server -> Arguments.of(server));
    }
}
