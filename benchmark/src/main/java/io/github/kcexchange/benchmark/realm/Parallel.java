// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Makes up to eight calls at the same time. */
public final class Parallel {
    private static final int THREADS = 8;

    private Parallel() {}

    /** Returns the results in the order of the inputs. */
    public static <I, O> List<O> map(List<I> inputs, Function<I, O> call) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<O>> running = new ArrayList<>();
            for (I input : inputs) {
                running.add(threads.submit(() -> call.apply(input)));
            }
            List<O> results = new ArrayList<>();
            for (Future<O> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
