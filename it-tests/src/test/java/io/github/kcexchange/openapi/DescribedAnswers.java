// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Witness;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Compares every answer that the tests receive with docs/openapi.yaml, and counts the comparisons. */
public final class DescribedAnswers implements Witness {
    private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

    private final AnswerComparison comparison = new AnswerComparison(ApiDescription.read());

    @Override
    public void received(Http call, HttpResponse<String> response) {
        ReceivedAnswer answer = new ReceivedAnswer(
                call.method(), call.uri().getRawPath(), response.statusCode(), response.headers(), response.body());
        comparison
                .compare(answer)
                .ifPresent(compared -> COUNTS.computeIfAbsent(compared, name -> new LongAdder())
                        .increment());
    }

    /** The number of compared answers of this run, by operation and status. */
    static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        COUNTS.forEach((compared, count) -> counts.put(compared, count.sum()));
        return counts;
    }
}
