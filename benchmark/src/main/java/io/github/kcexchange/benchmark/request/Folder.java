// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Writes the files of requests for one realm of one server. */
public record Folder(Path path, String realm) {
    private static final int ACCEPTED = 200;

    public static Folder of(Path work, String server, String realm) {
        return new Folder(work.resolve("requests").resolve(server).resolve(realm), realm);
    }

    /** Creates a kind of request that the server accepts repeatedly. */
    public RequestKind accepted(String name, List<RequestLine> lines) {
        return answered(name, ACCEPTED, lines);
    }

    /** Creates a kind of request that the server answers with the given status. */
    public RequestKind answered(String name, int status, List<RequestLine> lines) {
        return new RequestKind(name, realm, status, Requests.of(RequestFile.write(file(name), lines, false)));
    }

    /** Creates a kind of request that the server accepts and that is never sent twice. */
    public RequestKind fresh(String name, IntFunction<List<RequestLine>> issue) {
        return new RequestKind(name, realm, ACCEPTED, new FreshRequests(file(name), issue));
    }

    /** Writes a file with the same number of requests of each kind, in random order. */
    public RequestFile mixed(String name, List<RequestKind> kinds) {
        return RequestFile.mixed(
                file(name),
                kinds.stream().map(kind -> kind.requests().forSeconds(1)).toList());
    }

    private Path file(String name) {
        return path.resolve(name);
    }
}
