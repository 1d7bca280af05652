// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Requests of which none is sent twice: each measurement gets its own, with tokens that are issued for it. */
public final class FreshRequests implements Requests {
    /** A server that is faster than it was before needs more. */
    private static final double RESERVE = 1.5;

    private static final int RESERVED = 200;

    private final Path path;
    private final IntFunction<List<RequestLine>> issue;
    private double mostPerSecond = 500;

    /**
     * Writes them to that file.
     *
     * @param issue makes so many requests
     */
    public FreshRequests(Path path, IntFunction<List<RequestLine>> issue) {
        this.path = path;
        this.issue = issue;
    }

    @Override
    public RequestFile forSeconds(int seconds) {
        int number = (int) (mostPerSecond * seconds * RESERVE) + RESERVED;
        return RequestFile.write(path, issue.apply(number), true);
    }

    @Override
    public void seen(double perSecond) {
        mostPerSecond = Math.max(mostPerSecond, perSecond);
    }
}
