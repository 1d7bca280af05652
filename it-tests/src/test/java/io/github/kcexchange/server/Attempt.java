// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.util.function.Supplier;

/**
 * Tries a start only once. If a server does not start, only the first test class waits for it.
 *
 * @param <T> the type of the started object
 */
record Attempt<T extends AutoCloseable>(T started, RuntimeException failure) implements AutoCloseable {

    static <T extends AutoCloseable> Attempt<T> at(Supplier<T> start) {
        try {
            return new Attempt<>(start.get(), null);
        } catch (RuntimeException | AssertionError e) {
            return new Attempt<>(null, new IllegalStateException("The server did not start", e));
        }
    }

    T orFail() {
        if (failure != null) {
            throw failure;
        }
        return started;
    }

    @Override
    public void close() throws Exception {
        if (started != null) {
            started.close();
        }
    }
}
