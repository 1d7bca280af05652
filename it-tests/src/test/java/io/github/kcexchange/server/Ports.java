// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where a node is reached on this machine, for as long as its cluster lives. Below the range out of which a system gives
 * ports away, so that nobody else gets them while the node is down.
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

    /** As Docker writes them: the machine's port, the container's. */
    List<String> bindings() {
        return List.of(http + ":8080", management + ":9000");
    }
}
