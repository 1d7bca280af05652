// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import java.util.Arrays;

/**
 * Contains the counts of wrk for one measurement.
 *
 * @param requests the number of answered requests
 * @param micros the duration in microseconds
 * @param p50Micros the median latency in microseconds
 * @param p99Micros the 99th percentile of the latency in microseconds
 * @param unexpected the number of answers with an unexpected status
 * @param failures the number of answers with a 5xx status
 * @param broken the number of failed connections
 * @param repeated how often wrk started again with the first request although it must send each request only once
 */
public record LoadResult(
        long requests,
        long micros,
        long p50Micros,
        long p99Micros,
        long unexpected,
        long failures,
        long broken,
        long repeated) {
    private static final String MARK = "result\t";

    /** Parses the line that {@code requests.lua} adds to wrk's own output. */
    public static LoadResult parse(String output) {
        String line = output.lines()
                .filter(text -> text.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk wrote no result: " + output));
        long[] n = Arrays.stream(line.substring(MARK.length()).split("\t"))
                .mapToLong(Long::parseLong)
                .toArray();
        if (n.length != 8) {
            throw new IllegalStateException("wrk wrote another result than expected: " + line);
        }
        return new LoadResult(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }

    public double perSecond() {
        return requests * 1_000_000.0 / micros;
    }

    public double p50Millis() {
        return p50Micros / 1000.0;
    }

    public double p99Millis() {
        return p99Micros / 1000.0;
    }

    /** Returns the number of unexpected answers and failed connections. */
    public long wrong() {
        return unexpected + broken;
    }
}
