// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Creates new requests for each measurement, so that no request is sent twice. */
public final class FreshRequests implements Requests {
    /** Adds requests for a server that is faster than before. */
    private static final double RESERVE = 1.5;

    private static final int RESERVED = 200;

    private final Path path;
    private final IntFunction<List<RequestLine>> issue;
    private double mostPerSecond = 500;

    /**
     * Writes the requests to the file.
     *
     * @param issue creates the given number of requests
     */
    public FreshRequests(Path path, IntFunction<List<RequestLine>> issue) {
        this.path = path;
        this.issue = issue;
    }

    @Override
    public RequestFile forSeconds(int seconds) {
        int count = (int) (mostPerSecond * seconds * RESERVE) + RESERVED;
        return RequestFile.write(path, issue.apply(count), true);
    }

    @Override
    public void seen(double perSecond) {
        mostPerSecond = Math.max(mostPerSecond, perSecond);
    }
}
