// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts connections from the server, on a port of this machine that the server's container can reach. */
public final class Listener implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    public Listener() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::count, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** The address of this listener as the server's container sees it. */
    public String address(Server server) {
        return "http://" + server.container().callerAddress() + ":" + socket.getLocalPort() + "/keys";
    }

    /** Asserts that nothing has called so far, and that a call of the server would have been counted. */
    public void wasNotCalledBy(Server server) {
        assertThat(calls.get()).isZero();
        String target = "/dev/tcp/" + server.container().callerAddress() + "/" + socket.getLocalPort();
        assertThat(server.container().run("bash", "-c", "exec 3<>" + target)).isZero();
        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == 1);
    }

    private void count() {
        while (!socket.isClosed()) {
            try (Socket call = socket.accept()) {
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
