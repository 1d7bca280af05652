// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a Keycloak in production mode as a process of this machine. */
public final class Keycloak implements AutoCloseable {
    public static final String ADMINISTRATOR = "admin";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern STARTED = Pattern.compile(" started in ([0-9.]+)s\\.");

    private final Setup setup;
    private final Path folder;
    private final ServerDatabase database;
    private final int port;
    private final Process script;
    private final long pid;

    private Keycloak(Setup setup, Path folder, ServerDatabase database, int port, Process script) {
        this.setup = setup;
        this.folder = folder;
        this.database = database;
        this.port = port;
        this.script = script;
        try {
            Waiting.until("the server " + setup.name() + " answers", PATIENCE, this::answers);
            this.pid = java().pid();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    static Keycloak start(Setup setup, Path folder, ServerDatabase database, int port, List<String> furtherOptions) {
        return new Keycloak(setup, folder, database, port, launch(setup, folder, database, port, furtherOptions));
    }

    private static Process launch(
            Setup setup, Path folder, ServerDatabase database, int port, List<String> furtherOptions) {
        List<String> words = new ArrayList<>(List.of(
                folder.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + (port + 1),
                "--hostname=http://localhost:" + port,
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + (port + 2)));
        words.addAll(database.options());
        words.addAll(furtherOptions);
        ProcessBuilder builder = new ProcessBuilder(words);
        // The heap has a fixed size, because the benchmark does not measure its growth.
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms1g -Xmx1g");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        builder.environment().put("JAVA_HOME", setup.java().home().toString());
        builder.environment().put("JAVA", setup.java().command("java").toString());
        try {
            Path log = folder.resolve("server.log");
            return builder.redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Setup setup() {
        return setup;
    }

    public String name() {
        return setup.name();
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI tokenEndpoint(String realm) {
        return URI.create(url() + "/realms/" + realm + "/protocol/openid-connect/token");
    }

    /** Returns the id of the Java process, which is a child of the started script. */
    public long pid() {
        return pid;
    }

    int port() {
        return port;
    }

    /** Returns the current length of the log, for {@link #logSince}. */
    public long logSize() {
        return log().length;
    }

    /** Returns the part of the log after the given length. */
    public String logSince(long size) {
        byte[] log = log();
        return new String(log, (int) size, log.length - (int) size, StandardCharsets.UTF_8);
    }

    private byte[] log() {
        try {
            return Files.readAllBytes(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the seconds from the start of Java until Keycloak accepts requests, as Keycloak logs them. */
    public double startSeconds() {
        Matcher started = STARTED.matcher(logSince(0));
        return started.results()
                .reduce((first, second) -> second)
                .map(result -> Double.parseDouble(result.group(1)))
                .orElseThrow();
    }

    /** Returns the megabytes of the heap that are in use right after a full collection. */
    public double liveHeapMegabytes() {
        String jcmd = setup.java().command("jcmd").toString();
        Command.of(jcmd, Long.toString(pid), "GC.run").output();
        return HeapInfo.usedMegabytes(
                Command.of(jcmd, Long.toString(pid), "GC.heap_info").output());
    }

    /** Returns the database of the server. */
    ServerDatabase database() {
        return database;
    }

    private boolean answers() {
        if (!script.isAlive()) {
            throw new IllegalStateException("The server " + name() + " did not start:\n" + lastLines());
        }
        try {
            var connection = (HttpURLConnection)
                    URI.create(url() + "/realms/master").toURL().openConnection();
            connection.setConnectTimeout(5000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastLines() {
        List<String> lines = logSince(0).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private ProcessHandle java() {
        return Stream.concat(script.descendants(), Stream.of(script.toHandle()))
                .filter(process -> process.info()
                        .command()
                        .filter(name -> name.endsWith("/java"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server " + name() + " has no Java process"));
    }

    /** Stops the server and waits for its end. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(script.descendants(), Stream.of(script.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(process -> process.onExit().join());
    }
}
