// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.wire.Answer;
import java.time.Duration;
import java.util.function.Supplier;

/** The guarantee for nodes other than the one that received a change: Keycloak's caches tell them about it. */
final class OtherNode {
    /** Measured from the answer to the change. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    private OtherNode() {}

    static void comesToReject(Supplier<Answer> exchange) {
        await().atMost(PROMISED)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> exchange.get().status() != 200);
        Problem.CREDENTIAL_UNKNOWN.is(exchange.get());
    }
}
