// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Runs the last release of each older line that is supported. All of them start at the same time. */
final class OlderServers implements AutoCloseable {
    private final List<Attempt<Server>> started;

    OlderServers() {
        List<CompletableFuture<Attempt<Server>>> starting = Build.olderKeycloaks()
                .map(version -> CompletableFuture.supplyAsync(() -> Attempt.at(() -> Server.version(version))))
                .toList();
        this.started = starting.stream().map(CompletableFuture::join).toList();
    }

    Stream<Server> all() {
        return started.stream().map(Attempt::orFail);
    }

    @Override
    public void close() throws Exception {
        for (Attempt<Server> attempt : started) {
            attempt.close();
        }
    }
}
