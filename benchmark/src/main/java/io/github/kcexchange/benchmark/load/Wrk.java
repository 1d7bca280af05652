// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import io.github.kcexchange.benchmark.request.RequestFile;
import io.github.kcexchange.benchmark.server.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;

/** Runs the load generator, which sends requests over eight connections. */
public final class Wrk {
    public static final int CONNECTIONS = 8;

    private final Path script;

    private Wrk(Path script) {
        this.script = script;
    }

    /** Copies the script of wrk into the folder. */
    public static Wrk in(Path folder) {
        Path script = folder.resolve("requests.lua");
        try (InputStream resource = Objects.requireNonNull(Wrk.class.getResourceAsStream("requests.lua"))) {
            Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wrk(script);
    }

    /**
     * Sends requests for the given number of seconds. Each connection sends the next request as soon as it has an
     * answer.
     */
    public LoadResult send(URI endpoint, RequestFile requests, int expectedStatus, int seconds) {
        return send(endpoint, requests, expectedStatus, seconds, 0);
    }

    /** Sends requests with a pause between two requests of a connection. */
    public LoadResult send(URI endpoint, RequestFile requests, int expectedStatus, int seconds, double pauseMillis) {
        return LoadResult.parse(Command.of(
                        "wrk",
                        "--threads",
                        "1",
                        "--connections",
                        Integer.toString(CONNECTIONS),
                        "--duration",
                        seconds + "s",
                        "--timeout",
                        "10s",
                        "--script",
                        script.toString(),
                        endpoint.toString(),
                        "--",
                        requests.path().toString(),
                        Integer.toString(expectedStatus),
                        String.format(Locale.ROOT, "%.1f", pauseMillis),
                        requests.once() ? "once" : "again")
                .output());
    }

    /** Returns the version that wrk prints. */
    public static String version() {
        try {
            // wrk exits with status 1 after it has printed its version.
            Command.Result result = Command.of("wrk", "--version").run();
            String[] words = (result.output() + result.errors()).split("\\s+");
            return words.length > 1 ? words[1] : "?";
        } catch (IOException e) {
            throw new UncheckedIOException("wrk is not installed", e);
        }
    }
}
