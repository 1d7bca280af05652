// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/**
 * The timer {@code pingone_exchange_seconds{mode,outcome}} in Keycloak's own registry. It costs nothing if metrics are
 * off.
 */
public final class ExchangeTimer {

    private final Timer.Sample sample = Timer.start(Metrics.globalRegistry);

    /** Records one exchange. Called once, when the outcome is known. */
    public void stop(ExchangeMode mode, boolean issued) {
        sample.stop(Timer.builder("pingone.exchange")
                .description("Token exchanges that the PingOne extension answered")
                .tag("mode", mode.label())
                .tag("outcome", issued ? "issued" : "refused")
                .register(Metrics.globalRegistry));
    }
}
