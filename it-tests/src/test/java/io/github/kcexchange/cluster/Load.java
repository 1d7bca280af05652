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

/** What clients do over and over, each in a thread of its own, while something happens to the nodes. */
final class Load implements AutoCloseable {
    private static final int PATIENCE = 3;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean goesOn = true;

    Load(List<? extends Runnable> steps) {
        steps.forEach(step -> clients.add(threads.submit(() -> repeat(step))));
    }

    private void repeat(Runnable step) {
        while (goesOn) {
            step.run();
        }
    }

    /** Whether every client is still at it: one that met something wrong has ended. */
    void isGoingOn() {
        if (clients.stream().anyMatch(Future::isDone)) {
            end();
        }
    }

    /** Lets every client finish its step; what was wrong for one of them comes out here. */
    void end() {
        goesOn = false;
        for (Future<?> client : clients) {
            try {
                client.get(PATIENCE, MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("A client met something wrong", e.getCause());
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
        goesOn = false;
        threads.shutdownNow();
    }
}
