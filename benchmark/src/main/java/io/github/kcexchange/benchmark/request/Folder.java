// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** The files of requests of one realm of one server. */
public record Folder(Path path, String realm) {
    private static final int ACCEPTED = 200;

    public static Folder of(Path work, String server, String realm) {
        return new Folder(work.resolve("requests").resolve(server).resolve(realm), realm);
    }

    /** A kind whose requests are accepted, and sent again and again. */
    public RequestKind accepted(String name, List<RequestLine> lines) {
        return answered(name, ACCEPTED, lines);
    }

    /** A kind whose requests are answered by that status. */
    public RequestKind answered(String name, int status, List<RequestLine> lines) {
        return new RequestKind(name, realm, status, Requests.of(RequestFile.write(file(name), lines, false)));
    }

    /** A kind whose requests are accepted, and of which none is sent twice. */
    public RequestKind fresh(String name, IntFunction<List<RequestLine>> issue) {
        return new RequestKind(name, realm, ACCEPTED, new FreshRequests(file(name), issue));
    }

    /** A file with as many requests of each of these kinds, at random. */
    public RequestFile mixed(String name, List<RequestKind> kinds) {
        return RequestFile.mixed(
                file(name),
                kinds.stream().map(kind -> kind.requests().forSeconds(1)).toList());
    }

    private Path file(String name) {
        return path.resolve(name);
    }
}
