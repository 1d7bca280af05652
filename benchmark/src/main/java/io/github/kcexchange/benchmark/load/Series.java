// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

/**
 * Identifies the measurements of one kind of request in one realm of one server.
 *
 * @param server the name of the server
 * @param realm the name of the realm
 * @param request the name of the kind of request
 */
public record Series(String server, String realm, String request) {

    /** Returns the series of another kind of request in the same realm of the same server. */
    public Series request(String other) {
        return new Series(server, realm, other);
    }

    /** Returns the series of the same kind of request at another server. */
    public Series server(String other) {
        return new Series(other, realm, request);
    }
}
