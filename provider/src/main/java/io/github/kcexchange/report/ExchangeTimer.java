// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** {@code pingone_exchange_seconds{mode,outcome}} on Keycloak's own registry; costs nothing where metrics are off. */
public final class ExchangeTimer {

    private final Timer.Sample sample = Timer.start(Metrics.globalRegistry);

    /** Counts one exchange; called once, when it is known how it ended. */
    public void stop(ExchangeMode mode, boolean issued) {
        sample.stop(Timer.builder("pingone.exchange")
                .description("Token exchanges that the PingOne extension answered")
                .tag("mode", mode.label())
                .tag("outcome", issued ? "issued" : "refused")
                .register(Metrics.globalRegistry));
    }
}
