// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls that are sent at the same moment. */
public final class Race {
    private Race() {}

    /**
     * Sends this number of calls and returns their answers.
     *
     * @param call the call for each number, from 0
     */
    public static List<Answer> of(int number, IntFunction<Answer> call) {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CountDownLatch together = new CountDownLatch(number);
        try {
            List<Future<Answer>> runners = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int mine = i;
                runners.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return call.apply(mine);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> runner : runners) {
                answers.add(runner.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("A call of the race failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
