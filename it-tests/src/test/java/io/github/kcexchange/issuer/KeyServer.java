// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the keys of an issuer, on a port of this machine that the server's container can reach. */
final class KeyServer implements AutoCloseable {

    /** The way in which the server answers a request. */
    interface Behaviour {
        void answer(HttpExchange call) throws IOException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final HttpServer server;
    private volatile Behaviour behaviour;

    KeyServer(Behaviour first) {
        behaviour = first;
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static Behaviour serving(String body) {
        return serving(200, body);
    }

    static Behaviour serving(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    /** An answer without an end, until the caller hangs up. */
    static Behaviour endless() {
        return call -> {
            call.sendResponseHeaders(200, 0);
            try (OutputStream body = call.getResponseBody()) {
                byte[] part = "{\"keys\":[],\"padding\":\"".getBytes(StandardCharsets.UTF_8);
                body.write(part);
                byte[] padding = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 16_000; i++) {
                    body.write(padding);
                }
            }
        };
    }

    /** The answer begins after this time. */
    static Behaviour after(Duration time, Behaviour then) {
        return call -> {
            Thread.sleep(time.toMillis());
            then.answer(call);
        };
    }

    /** The answer is sent in parts, with a pause before each but the first. */
    static Behaviour dripping(String body, int parts, Duration pause) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            for (int i = 0; i < parts; i++) {
                int from = bytes.length * i / parts;
                call.getResponseBody().write(bytes, from, bytes.length * (i + 1) / parts - from);
                call.getResponseBody().flush();
                if (i < parts - 1) {
                    Thread.sleep(pause.toMillis());
                }
            }
        };
    }

    /** No answer, until the server is closed. */
    static Behaviour silent() {
        return call -> Thread.sleep(120_000);
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    int calls() {
        return calls.get();
    }

    /** The calls that were answered completely. */
    int answered() {
        return answered.get();
    }

    /** The address of the keys as seen by a container whose network reaches this machine at that address. */
    String address(String machine) {
        return "http://" + machine + ":" + server.getAddress().getPort() + "/jwks";
    }

    private void answer(HttpExchange call) {
        calls.incrementAndGet();
        try (call) {
            behaviour.answer(call);
            answered.incrementAndGet();
        } catch (IOException gaveUp) {
            // The caller hung up, as the tests of large and slow answers expect.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
