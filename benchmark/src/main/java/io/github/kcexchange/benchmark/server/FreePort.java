// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds free ports for a server: one for requests, and the next two for management and for the cache. */
final class FreePort {
    private static final int FIRST = 18_200;
    private static final int END = 19_000;
    private static final int STEP = 10;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    static synchronized int next() {
        for (int port = FIRST; port < END; port += STEP) {
            if (!GIVEN.contains(port) && IntStream.range(port, port + 3).allMatch(FreePort::isFree)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new IllegalStateException("No free port from " + FIRST + " to " + END);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
