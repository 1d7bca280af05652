// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs a command of this machine that ends on its own. */
public record Command(List<String> words) {

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** Runs the command and returns its output. Throws an exception if the command fails. */
    public String output() {
        try {
            Result result = run();
            if (result.status() != 0) {
                throw new IllegalStateException(words.get(0) + ": " + result.output() + result.errors());
            }
            return result.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command and waits for its end. */
    public Result run() throws IOException {
        return Result.of(new ProcessBuilder(words).start());
    }

    /** Contains the result of a command. */
    public record Result(int status, String output, String errors) {

        /** Waits for the end of a process. */
        public static Result of(Process process) {
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String output = text(process.getInputStream());
            try {
                return new Result(process.waitFor(), output, errors.join());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String text(java.io.InputStream in) {
            try (in) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
