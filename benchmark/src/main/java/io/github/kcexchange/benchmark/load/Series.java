// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

/**
 * The measurements that belong together: one kind of request to one server.
 *
 * @param server the server's name
 * @param realm the realm's name
 * @param request the kind of request
 */
public record Series(String server, String realm, String request) {

    /** Another kind of request, in the same realm of the same server. */
    public Series request(String other) {
        return new Series(server, realm, other);
    }

    /** The same kind of request at another server. */
    public Series server(String other) {
        return new Series(other, realm, request);
    }
}
