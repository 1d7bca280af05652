// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.wire.Answer;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The guarantee for nodes other than the one that received a change: Keycloak's caches tell them about it. */
final class OtherNode {
    /** From the answer to the change until a request is sent. The time until its answer does not count. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    private OtherNode() {}

    static void comesToReject(Supplier<Answer> exchange) {
        Answer answer = within(exchange, rejected -> rejected.status() != 200);
        assertThat(answer.status()).isNotEqualTo(200);
        Problem.CREDENTIAL_UNKNOWN.is(exchange.get());
    }

    /** Repeats the request, and returns the first expected answer, or the answer to the first request that is late. */
    static Answer within(Supplier<Answer> request, Predicate<Answer> expected) {
        long changed = System.nanoTime();
        while (true) {
            boolean late = System.nanoTime() - changed > PROMISED.toNanos();
            Answer answer = request.get();
            if (late || expected.test(answer)) {
                return answer;
            }
        }
    }
}
