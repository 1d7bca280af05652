// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Selects the ports of a node on this machine while its cluster runs. They are below the range from which the system
 * assigns ports. So no other process gets them while the node is stopped.
 */
record Ports(int http, int management) {
    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    static Ports free() {
        IntStream candidates = new Random().ints(FIRST, END).distinct().filter(Ports::isFree);
        int[] two = candidates.limit(2).toArray();
        return new Ports(two[0], two[1]);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the ports in Docker's notation: the machine's port, then the container's port. */
    List<String> bindings() {
        return List.of(http + ":8080", management + ":9000");
    }
}
