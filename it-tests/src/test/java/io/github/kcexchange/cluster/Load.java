// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Clients that repeat a step while a test stops, kills or updates nodes. Each client has its own thread. */
final class Load implements AutoCloseable {
    private static final int PATIENCE = 3;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean active = true;

    Load(List<? extends Runnable> steps) {
        steps.forEach(step -> clients.add(threads.submit(() -> repeat(step))));
    }

    private void repeat(Runnable step) {
        while (active) {
            step.run();
        }
    }

    /** Asserts that every client is still running. A client ends at its first failure. */
    void isStillRunning() {
        if (clients.stream().anyMatch(Future::isDone)) {
            end();
        }
    }

    /** Waits until every client has finished its step, and throws the failure of a client, if there is one. */
    void end() {
        active = false;
        for (Future<?> client : clients) {
            try {
                client.get(PATIENCE, MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("A client failed", e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("A client hangs", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        active = false;
        threads.shutdownNow();
    }
}
